import type { ReactNode } from 'react'
import { Plus, X } from './icons'
import { Link } from './link'

/** A filter that is not set is dashed, a set one solid with its value. Also for the trigger of a Menu. */
export function filterChipClass(set: boolean) {
  return `inline-flex h-7 flex-none items-center gap-1.5 rounded-md border px-[9px] text-xs font-medium whitespace-nowrap no-underline phone:h-9 ${set ? 'print-text border-line-2 bg-surface text-ink' : 'no-print border-dashed border-line-2 text-ink-2 hover:border-control hover:text-ink'}`
}

/** What stands inside a chip: "+ Region", or "Status  not released ×". */
export function FilterChipFace({ label, value }: { label: string; value?: string }) {
  return value === undefined ? (
    <>
      <Plus className="size-3.5" />
      {label}
    </>
  ) : (
    <>
      {label} <b className="font-semibold text-accent">{value}</b>
    </>
  )
}

export type FilterChipProps = { href: string; label: string; value?: string; clearLabel?: string }

/** A filter in the URL: a link that sets it, or the set value with a link that clears it. */
export function FilterChip({ href, label, value, clearLabel }: FilterChipProps) {
  return (
    <Link href={href} scroll={false} className={filterChipClass(value !== undefined)}>
      <FilterChipFace label={label} value={value} />
      {value === undefined ? null : <X className="size-3.5" aria-label={clearLabel} />}
    </Link>
  )
}

export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav
      aria-label={label}
      className="mb-3 flex flex-wrap items-center gap-1.5 phone:-mx-4 phone:flex-nowrap phone:overflow-x-auto phone:px-4 phone:[scrollbar-width:none]"
    >
      {children}
    </nav>
  )
}
