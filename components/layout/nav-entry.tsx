import type { ReactNode } from 'react'
import { NavLink } from './nav-link.client'

export type NavEntry = {
  key: string
  label: string
  /** A rendered Lucide icon. */
  icon: ReactNode
  href: string
  match?: string[]
  exact?: boolean
  /** A count at the end; `turn` marks it as waiting for this person. */
  count?: { value: number; label: string; turn?: boolean }
}

function Count({ count, className }: { count: NonNullable<NavEntry['count']>; className: string }) {
  return (
    <span className={className}>
      <span aria-hidden="true">{count.value}</span>
      <span className="sr-only">{count.label}</span>
    </span>
  )
}

/** One entry of the side bar, also used in the phone's More panel with `row`. */
export function NavItem({ entry, row = false }: { entry: NavEntry; row?: boolean }) {
  const className = row ? 'hang-row nav-entry h-auto' : 'nav-entry'
  return (
    <NavLink href={entry.href} match={entry.match ?? []} exact={entry.exact ?? false} className={className}>
      {entry.icon}
      {entry.label}
      {entry.count && entry.count.value > 0 ? (
        <Count
          count={entry.count}
          className={`ml-auto min-w-[18px] rounded-sm px-[5px] text-center font-mono text-2xs font-medium ${entry.count.turn ? 'bg-index text-surface' : 'bg-surface-2 text-ink-2'}`}
        />
      ) : null}
    </NavLink>
  )
}

/** One entry of the phone's tab bar. */
export function TabItem({ entry }: { entry: NavEntry }) {
  return (
    <NavLink href={entry.href} match={entry.match ?? []} exact={entry.exact ?? false} className="tab">
      {entry.icon}
      {entry.label}
      {entry.count && entry.count.value > 0 ? (
        <Count
          count={entry.count}
          className="absolute top-[7px] left-[calc(50%+6px)] h-[15px] min-w-[15px] rounded-full bg-index px-1 text-center font-mono text-[9px] leading-[15px] font-semibold text-surface"
        />
      ) : null}
    </NavLink>
  )
}
