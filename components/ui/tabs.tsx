import { Link } from './link'
import { ScrollRow } from './scroll-row.client'

export type TabLinksProps = {
  label: string
  tabs: { href: string; label: string; current?: boolean; count?: number }[]
  className?: string
}

/** Sibling pages of one module as links. Scrolls sideways on phones rather than wrapping. */
export function TabLinks({ label, tabs, className = '' }: TabLinksProps) {
  return (
    <ScrollRow
      label={label}
      className={`no-print flex gap-5 overflow-x-auto border-b border-line [scrollbar-width:none] phone:-mx-4 phone:px-4 ${className}`}
    >
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? 'page' : undefined}
          className="-mb-px inline-flex h-9 items-center gap-1.5 border-b-2 border-transparent text-sm font-medium whitespace-nowrap text-ink-2 no-underline hover:text-ink focus-visible:outline-offset-[-2px] aria-[current]:border-ink aria-[current]:text-ink phone:h-11"
        >
          {tab.label}
          {tab.count === undefined ? null : (
            <span className="rounded-sm bg-surface-2 px-1 font-mono text-2xs text-ink-2">{tab.count}</span>
          )}
        </Link>
      ))}
    </ScrollRow>
  )
}
