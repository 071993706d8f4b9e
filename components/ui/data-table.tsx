import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from 'react'
import { ScrollRegion } from './scroll-region.client'

export type DataTableProps = {
  /** Names the table for screen readers. */
  caption: string
  head: ReactNode
  children: ReactNode
  /** Hide on phones because RecordCards stand in for it. */
  cardsOnPhones?: boolean
  /** On phones each row is a card: the row's head, then the cells, each under its `data-label`. */
  cards?: boolean
  /** Keep the first column in view when the table is wider than its plate. */
  pinFirst?: boolean
  className?: string
}

/** The styled table: 12 px header that sticks under the top bar, 36 px rows, hairlines, no zebra. Scrolls inside its plate when narrow. */
export function DataTable({
  caption,
  head,
  children,
  cardsOnPhones = false,
  cards = false,
  pinFirst = false,
  className = '',
}: DataTableProps) {
  return (
    <ScrollRegion
      label={caption}
      // The place of what is only heard, too: words that lie outside of every place widen the page.
      className={`plate relative min-w-0 data-wide:overflow-x-auto snug:overflow-x-auto print:overflow-visible ${cardsOnPhones ? 'phone:hidden' : ''} ${cards ? 'dt-cards' : ''} ${pinFirst ? 'dt-pin' : ''} ${className}`}
    >
      <table className="dt">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollRegion>
  )
}

export type ColumnHeadProps = ThHTMLAttributes<HTMLTableCellElement> & {
  numeric?: boolean
  sort?: 'ascending' | 'descending' | 'none'
}

export function ColumnHead({ numeric = false, sort, className = '', ...rest }: ColumnHeadProps) {
  return <th scope="col" aria-sort={sort} className={`${numeric ? 'text-right' : ''} ${className}`} {...rest} />
}

export type CellProps = TdHTMLAttributes<HTMLTableCellElement> & {
  /** Its name where the rows are cards. */
  'data-label'?: string
  numeric?: boolean
  /** Supporting text in the second ink. */
  soft?: boolean
  /** Let long text break instead of widening the table. */
  wrap?: boolean
}

export function Cell({ numeric = false, soft = false, wrap = false, className = '', ...rest }: CellProps) {
  return (
    <td
      className={`${numeric ? 'text-right' : ''} ${soft ? 'text-ink-2' : ''} ${wrap ? 'min-w-48 py-1.5 whitespace-normal phone:min-w-0' : ''} ${className}`}
      {...rest}
    />
  )
}

/** The first column: the row's name. */
export function RowHead({ className = '', ...rest }: ThHTMLAttributes<HTMLTableCellElement>) {
  return <th scope="row" className={`font-medium ${className}`} {...rest} />
}

export type RecordCardProps = {
  title: ReactNode
  status?: ReactNode
  /** Up to six fields, in the order of the columns. */
  fields: { label: string; value: ReactNode }[]
  children?: ReactNode
  selected?: boolean
  /** The selection box. */
  lead?: ReactNode
}

/** One row as a card for phones. Put the cards in RecordCards, which shows on phones only. */
export function RecordCard({ title, status, fields, children, selected = false, lead }: RecordCardProps) {
  return (
    <li
      className={`grid grid-cols-[minmax(0,1fr)] gap-2 rounded-lg border p-3 ${selected ? 'border-accent bg-accent-soft' : 'border-line bg-surface'}`}
    >
      <div className="flex items-center gap-2.5">
        {lead}
        <span className="t-card min-w-0 flex-1 wrap-anywhere">{title}</span>
        {status}
      </div>
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(5.5rem,1fr))] gap-x-2 gap-y-1">
        {fields.map((field) => (
          <div key={field.label} className="min-w-0">
            <dt className="t-meta">{field.label}</dt>
            <dd className="t-sm wrap-anywhere">{field.value}</dd>
          </div>
        ))}
      </dl>
      {children}
    </li>
  )
}

export function RecordCards({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className="hidden gap-2 phone:grid">
      {children}
    </ul>
  )
}
