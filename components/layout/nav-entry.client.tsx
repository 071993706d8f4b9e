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
  /** Below the organization. */
  path: string
  /** Path prefixes that belong to this entry. */
  match?: string[]
  /** The overview is current only at its own address, not below it. */
  exact?: boolean
  /** A count at the end; `turn` marks it as waiting for this person. */
  count?: { value: number; label: string; turn?: boolean }
}

/** The frame lives in a layout and does not know the page, so the entry finds out itself whether it is the current one. */
function useCurrent({ path, exact = false, match = [] }: NavEntry): { base: string; current: 'page' | undefined } {
  const here = usePathname()
  // "/o/<organization>": what stands before every path of the frame.
  const base = here.split('/', 3).join('/')
  const within = (prefix: string) => here === `${base}${prefix}` || here.startsWith(`${base}${prefix}/`)
  const isCurrent = here === `${base}${path}` || (!exact && within(path)) || match.some(within)
  return { base, current: isCurrent ? 'page' : undefined }
}

function Entry({ entry, className, counted }: { entry: NavEntry; className: string; counted: string }) {
  const { count, icon, label, path } = entry
  const { base, current } = useCurrent(entry)
  return (
    <Link href={`${base}${path}`} className={className} aria-current={current}>
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
