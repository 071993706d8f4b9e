'use client'

import { Fragment } from 'react'
import { ChevronRight } from '../ui/icons'
import { Link } from '../ui/link'

export type Crumb = { label: string; href?: string }

/** Drawn in the browser only because its few words are a tenth of what they look like. */
export function CrumbTrail({ label, trail }: { label: string; trail: Crumb[] }) {
  const last = trail.at(-1)
  const before = trail.slice(0, -1)
  const parent = before.at(-1)
  return (
    <nav aria-label={label} className="crumbs">
      <div className="flex min-w-0 items-center gap-1.5 phone:hidden">
        {before.map((crumb) => (
          <Fragment key={crumb.label}>
            {crumb.href === undefined ? (
              <span className="min-w-0 truncate text-ink-2">{crumb.label}</span>
            ) : (
              <Link
                href={crumb.href}
                className="min-h-6 min-w-0 truncate leading-6 text-ink-2 no-underline hover:text-ink"
              >
                {crumb.label}
              </Link>
            )}
            <ChevronRight className="size-[13px] flex-none" />
          </Fragment>
        ))}
        <b className="min-w-12 truncate font-medium text-ink" aria-current="page">
          {last?.label}
        </b>
      </div>
      <div className="hidden min-w-0 phone:block">
        <div className="truncate text-base leading-[18px] font-semibold text-ink">{last?.label}</div>
        {parent?.href === undefined ? null : (
          <Link href={parent.href} className="t-meta block min-h-6 truncate no-underline">
            {parent.label}
          </Link>
        )}
      </div>
    </nav>
  )
}
