import type { ReactNode } from 'react'
import { Link } from '../ui/link'

export type LinkedRow = { key: string; title: string; href?: string; note?: ReactNode; status?: ReactNode }

/** A short list inside a plate, running to its edges: what belongs to a record, each with its own place. */
export function LinkedRows({ rows, empty }: { rows: LinkedRow[]; empty?: string }) {
  if (rows.length === 0) return empty ? <p className="t-sm px-4 pb-4 text-ink-2">{empty}</p> : null
  return (
    <ul>
      {rows.map((row) => (
        <li
          key={row.key}
          className="t-sm flex min-h-9 flex-wrap items-center gap-x-3 gap-y-0.5 border-t border-line px-4 py-1.5"
        >
          {row.href ? (
            <Link href={row.href} className="inline-flex min-h-6 items-center font-medium">
              {row.title}
            </Link>
          ) : (
            <span className="font-medium">{row.title}</span>
          )}
          {row.note ? <span className="t-meta min-w-0 wrap-anywhere">{row.note}</span> : null}
          {row.status ? <span className="ml-auto">{row.status}</span> : null}
        </li>
      ))}
    </ul>
  )
}
