import { Fragment } from 'react'
import type { StatusKind } from '../ui/status'

export type StripRun = {
  kind: StatusKind /** The word of the state and its dates. */
  text: string
  from: string
  to: string
}

export type StripRow = { name: string; runs: StripRun[] }

/**
 * Height and fill carry the state beside its colour: a flag stands full, a watch half, clear is a line, no sign so far
 * a dashed one in its colour, unknown dashed without.
 */
const looks: Partial<Record<StatusKind, string>> = {
  flagged: 'h-full bg-flagged',
  watch: 'h-1/2 bg-watch',
  clear: 'h-[3px] bg-clear',
  'no-sign': 'h-0 border-b-[3px] border-dashed border-clear',
}
const unknown = 'h-0 border-b-2 border-dashed border-control'

const day = (text: string) => Date.parse(text) / 86_400_000

/** Stretches of time on one axis, one row per name. The picture only: a table with the same stretches stands beside it. */
export function StateStrip({ rows, from, to, label }: { rows: StripRow[]; from: string; to: string; label: string }) {
  const all = Math.max(1, day(to) - day(from) + 1)
  const share = (days: number) => `${(days / all) * 100}%`
  return (
    <div role="img" aria-label={label} className="grid grid-cols-[52px_minmax(0,1fr)] items-center gap-x-3 gap-y-2">
      {rows.map((row) => (
        <Fragment key={row.name}>
          <span className="id truncate">{row.name}</span>
          <span className="relative block h-4 border-b border-line">
            {row.runs.map((run, index) => {
              // A stretch lasts until the next one begins: days in between were not looked at because nothing changed.
              const end = row.runs[index + 1]?.from ?? null
              return (
                <span
                  key={run.from}
                  title={run.text}
                  className={`absolute bottom-0 block min-w-px ${looks[run.kind] ?? unknown}`}
                  style={{
                    left: share(day(run.from) - day(from)),
                    width: share((end ? day(end) : day(to) + 1) - day(run.from)),
                  }}
                />
              )
            })}
          </span>
        </Fragment>
      ))}
    </div>
  )
}

/** What the heights mean. */
export function StripLegend({ entries, label }: { entries: { kind: StatusKind; text: string }[]; label: string }) {
  return (
    <ul aria-label={label} className="t-meta flex flex-wrap gap-x-4 gap-y-1">
      {entries.map(({ kind, text }) => (
        <li key={kind} className="flex items-center gap-1.5">
          <span aria-hidden="true" className="flex h-3 w-4 items-end border-b border-line">
            <i className={`block w-full ${looks[kind] ?? unknown}`} />
          </span>
          {text}
        </li>
      ))}
    </ul>
  )
}
