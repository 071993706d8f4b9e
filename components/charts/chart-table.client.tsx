'use client'

import { useState } from 'react'
import { spokenDay } from '@/lib/calendar/words'
import { writeCsv } from '@/lib/client/csv-text'
import { ArrowDown, ArrowUp } from '../ui/icons'

export type ChartTableProps = {
  /** What the table holds, for its caption. */
  caption: string
  columns: string[]
  /** The same data as the picture. Null is shown as a dash and exported as an empty cell; a day is sorted as 2026-08-18 and read as 18 Aug 2026. */
  rows: (string | number | null)[][]
  labels: { show: string; download: string }
  /** Without the extension. */
  fileName: string
  /** Open from the start, for ?view=table. */
  open?: boolean
}

function compare(left: string | number | null, right: string | number | null): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return String(left).localeCompare(String(right), undefined, { numeric: true })
}

/** The table beside every chart: rendered on the server, closed until asked for, sortable, with a CSV of the same rows. */
export function ChartTable({ caption, columns, rows, labels, fileName, open = false }: ChartTableProps) {
  const [sort, setSort] = useState<{ column: number; up: boolean } | null>(null)
  const shown =
    sort === null
      ? rows
      : [...rows].sort((a, b) => compare(a[sort.column] ?? null, b[sort.column] ?? null) * (sort.up ? 1 : -1))
  const csv = writeCsv([columns, ...rows])
  return (
    <details open={open} className="t-sm">
      <summary className="no-print inline-flex min-h-6 items-center text-accent underline decoration-accent/35 underline-offset-[3px] phone:min-h-10">
        {labels.show}
      </summary>
      {/* As wide as its place, never as wide as its rows: a grid around it would grow with them. */}
      <div className="mt-2 max-w-full overflow-x-auto [contain:inline-size] [&_thead_th]:static">
        <table className="dt">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column, index) => {
                const active = sort?.column === index ? sort : null
                return (
                  <th
                    key={column}
                    scope="col"
                    aria-sort={active ? (active.up ? 'ascending' : 'descending') : undefined}
                  >
                    <button type="button" onClick={() => setSort({ column: index, up: active === null || !active.up })}>
                      {column}
                      {active ? active.up ? <ArrowUp className="size-3" /> : <ArrowDown className="size-3" /> : null}
                    </button>
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) =>
                  column === 0 ? (
                    <th key={column} scope="row" className="font-medium">
                      {cell === null ? '–' : spokenDay(cell)}
                    </th>
                  ) : (
                    <td key={column}>{cell === null ? '–' : spokenDay(cell)}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <a
        className="no-print mt-2 inline-flex min-h-6 items-center"
        download={`${fileName}.csv`}
        href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`}
      >
        {labels.download}
      </a>
    </details>
  )
}
