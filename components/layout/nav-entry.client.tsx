'use client'

import { usePathname } from 'next/navigation'
import type { PageIcon as IconName } from '@/lib/site/page'
import { Link } from '../ui/link'
import { PageIcon } from './page-icon'

/** Plain values: an entry is sent once and drawn in the side bar, the phone's tabs and its More panel. */
export type NavEntry = {
  key: string
  label: string
  icon: IconName | null
  href: string
  /** Further path prefixes that belong to this entry. */
  match?: string[]
  /** The overview is current only at its own address, not below it. */
  exact?: boolean
  /** A count at the end; `turn` marks it as waiting for this person. */
  count?: { value: number; label: string; turn?: boolean }
}

/** The frame lives in a layout and does not know the page, so the entry finds out itself whether it is the current one. */
function useCurrent({ href, exact = false, match = [] }: NavEntry): 'page' | undefined {
  const path = usePathname()
  const within = (prefix: string) => path === prefix || path.startsWith(`${prefix}/`)
  return path === href || (!exact && within(href)) || match.some(within) ? 'page' : undefined
}

function Entry({ entry, className, counted }: { entry: NavEntry; className: string; counted: string }) {
  const { count, icon, label } = entry
  return (
    <Link href={entry.href} className={className} aria-current={useCurrent(entry)}>
      {icon && <PageIcon name={icon} />}
      {label}
      {count && count.value > 0 ? (
        <span className={`${counted} ${count.turn ? 'count-turn' : ''}`}>
          <span aria-hidden="true">{count.value}</span>
          <span className="sr-only">{count.label}</span>
        </span>
      ) : null}
    </Link>
  )
}

/** One entry of the side bar, also used in the phone's More panel with `row`. */
export function NavItem({ entry, row = false }: { entry: NavEntry; row?: boolean }) {
  return <Entry entry={entry} className={row ? 'hang-row nav-entry h-auto' : 'nav-entry'} counted="nav-count" />
}

/** One entry of the phone's tab bar. */
export function TabItem({ entry }: { entry: NavEntry }) {
  return <Entry entry={entry} className="tab" counted="tab-count" />
}
