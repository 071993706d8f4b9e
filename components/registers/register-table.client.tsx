'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { ColumnView, RegisterView, RowView } from '@/lib/features/registers/queries'
import { OnDemand, useAhead } from '../layout/on-demand.client'
import { Checkbox } from '../ui/checkbox'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { ArrowDown, ArrowUp } from '../ui/icons'
import { Link } from '../ui/link'
import { CellValue, isNumeric } from './cell-value'
import { InlineCell, loadCellEditor } from './inline-cell.client'
import { loadRowForm } from './row-form-load'
import { RowMenu } from './row-menu.client'
import type { StoredRow } from './row-path'

/** A computed column after those of the record: a cell per row id. */
export type Figure = {
  word: string
  cells: Record<string, ReactNode>
  numeric?: boolean
  /** Only where there is room for it, as a column of the record that is `wide`. */
  wide?: boolean
}

export type RegisterTableProps = {
  view: RegisterView
  rows: RowView[]
  /** How the rows are sorted, and the address that sorts by a column. */
  sort: string
  sortHrefs: Record<string, string>
  /** Where a row has its own page; the id is added. */
  rowHref?: string
  /** A column every row has the same value of. */
  omit?: string
  figures?: Figure[]
}

/** Columns that need more than 1440 px, where the rows are a table. */
const wideOnly = 'dt-wide'
/** A card on a phone shows this many columns; the row's page shows all. */
const fieldsOfCard = 8
// Fetched by themselves: a list is read more often than it is changed.
const loadBulkBar = async () => (await import('./bulk-bar.client')).BulkBar

const long = (column: ColumnView) =>
  ['text', 'line', 'list', 'reference', 'references', 'person', 'team'].includes(column.type)

/** More than fits a line of a column: it takes two, and the column as much room as the table has, 16 rem at least. */
const LONG = 34
const roomy = 'desk:min-w-64 desk:whitespace-normal'
const twoLines = 'wrap-anywhere desk:line-clamp-2 print:line-clamp-none!'

/** Whether a value is a list, or its words are more than a line of a column. */
function isLong({ type }: ColumnView, value: unknown, names: RegisterView['names']): boolean {
  if (Array.isArray(value)) return value.length > 1
  const text = String(value ?? '')
  return (type === 'text' || type === 'line' ? text : (names[text] ?? '')).length > LONG
}

/** A sentence is cut after two lines, a list of names never; a cell that opens in its place keeps its line. */
function lookOf(column: ColumnView, opens: boolean): string {
  if (opens) return 'wrap-anywhere desk:block desk:max-w-64 desk:truncate'
  return column.type === 'text' || column.type === 'line' ? twoLines : 'wrap-anywhere'
}

/** The rows of any register: table on a desk, each row a card on a phone, with selection, editing in the cell and a menu per row. */
export function RegisterTable({ view, rows, sort, sortHrefs, rowHref, omit, figures = [] }: RegisterTableProps) {
  const t = useTranslations('registers')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [editing, setEditing] = useState<StoredRow | null>(null)
  const listed = view.columns.filter((column) => column.listed && column.field !== omit)
  const [head, ...rest] = [
    ...listed.filter((column) => column.field === view.title),
    ...listed.filter((column) => column.field !== view.title),
  ]
  const editable = rows.filter((row) => row.editable)
  const mayBulk = editable.length > 0 && view.columns.some((column) => column.bulk)
  const chosen = editable.filter((row) => selected.has(row.record.id)).map((row) => row.record)
  const titles = new Map(rows.map((row) => [row.record.id, row.title]))
  const titleOf = (row: StoredRow) => titles.get(row.id) ?? row.id
  const toggle = (id: string) =>
    setSelected((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    )

  const none = () => setSelected(new Set())
  const leave = () => setEditing(null)
  useAhead(loadRowForm)
  useAhead(loadBulkBar)
  useAhead(loadCellEditor)

  const box = (row: RowView) =>
    mayBulk ? (
      <Checkbox
        aria-label={t('table.select', { title: row.title })}
        checked={selected.has(row.record.id)}
        disabled={!row.editable}
        onChange={() => toggle(row.record.id)}
      />
    ) : null
  const name = (row: RowView) => {
    const own = head ? row.record[head.field] : null
    // The other columns say the rest; a row about another record leads there unless it has a page of its own.
    const plain = rowHref !== undefined || head?.type !== 'reference'
    const value = head && own !== null ? <CellValue column={head} value={own} view={view} plain={plain} /> : row.title
    if (!rowHref) return value
    return (
      <Link href={`${rowHref}/${row.record.id}`} className="text-ink no-underline hover:underline">
        {value}
      </Link>
    )
  }
  const cell = (row: RowView, column: ColumnView) =>
    column.inline && row.editable ? (
      <InlineCell
        {...{ view, column }}
        row={row.record}
        label={t('table.editCell', { column: column.word, title: row.title })}
      />
    ) : (
      <CellValue column={column} value={row.record[column.field]} view={view} />
    )
  const opens = (row: RowView, column: ColumnView) => column.inline && row.editable
  const roomOf = (row: RowView, column: ColumnView) =>
    long(column) && !opens(row, column) && isLong(column, row.record[column.field], view.names) ? roomy : ''
  const menu = (row: RowView) => (
    <RowMenu
      view={view}
      row={row.record}
      title={row.title}
      label={t('table.more', { title: row.title })}
      href={rowHref ? `${rowHref}/${row.record.id}` : undefined}
      editable={row.editable}
      onEdit={() => setEditing(row.record)}
    />
  )

  return (
    <>
      <DataTable
        caption={view.words.name}
        cards
        pinFirst={!mayBulk}
        head={
          <>
            {mayBulk ? (
              <ColumnHead className="dt-box w-9">
                <Checkbox
                  aria-label={t('table.selectAll')}
                  checked={chosen.length > 0 && chosen.length === editable.length}
                  onChange={(event) =>
                    setSelected(event.target.checked ? new Set(editable.map((row) => row.record.id)) : new Set())
                  }
                />
              </ColumnHead>
            ) : null}
            {[head, ...rest].map((column) =>
              column ? (
                <SortHead
                  key={column.field}
                  column={column}
                  sort={sort}
                  href={sortHrefs[column.field]}
                  word={column.word}
                />
              ) : null,
            )}
            {figures.map(({ word, numeric, wide }) => (
              <ColumnHead key={word} numeric={numeric} className={wide ? wideOnly : ''}>
                {word}
              </ColumnHead>
            ))}
            <ColumnHead className="dt-menu">
              <span className="sr-only">{t('table.menu')}</span>
            </ColumnHead>
          </>
        }
      >
        {rows.map((row) => (
          <tr key={row.record.id} aria-selected={selected.has(row.record.id) || undefined}>
            {mayBulk ? <Cell className="dt-box">{box(row)}</Cell> : null}
            <RowHead className={row.title.length > LONG ? roomy : ''}>
              <span className={twoLines} title={row.title}>
                {name(row)}
              </span>
            </RowHead>
            {rest.map((column, index) => (
              <Cell
                key={column.field}
                data-label={column.word}
                numeric={isNumeric(column)}
                soft={column.type !== 'person'}
                className={`${column.wide ? wideOnly : ''} ${index < fieldsOfCard ? '' : 'phone:hidden'} ${roomOf(row, column)}`}
              >
                {long(column) ? (
                  <span
                    className={lookOf(column, opens(row, column))}
                    title={column.type === 'text' ? String(row.record[column.field] ?? '') : undefined}
                  >
                    {cell(row, column)}
                  </span>
                ) : (
                  cell(row, column)
                )}
              </Cell>
            ))}
            {figures.map(({ word, numeric, wide, cells }) => (
              <Cell key={word} data-label={word} numeric={numeric} className={wide ? wideOnly : ''}>
                {cells[row.record.id] ?? '–'}
              </Cell>
            ))}
            <Cell className="dt-menu">{menu(row)}</Cell>
          </tr>
        ))}
      </DataTable>
      <OnDemand
        load={loadBulkBar}
        wanted={chosen.length > 0}
        onLost={none}
        props={{ view, rows: chosen, titleOf, onDone: none }}
      />
      <OnDemand
        load={loadRowForm}
        wanted={editing !== null}
        onLost={leave}
        props={{ view, row: editing, title: editing ? titleOf(editing) : '', onClose: leave }}
      />
    </>
  )
}

type SortHeadProps = { column: ColumnView; sort: string; href: string | undefined; word: string }

function SortHead({ column, sort, href, word }: SortHeadProps) {
  const t = useTranslations('registers')
  const [up, down] = [sort === column.field, sort === `-${column.field}`]
  return (
    <ColumnHead
      className={column.wide ? wideOnly : ''}
      numeric={isNumeric(column)}
      sort={up ? 'ascending' : down ? 'descending' : undefined}
    >
      {href ? (
        <Link href={href} scroll={false} title={t('table.sortBy', { column: word })}>
          {word}
          {up ? <ArrowUp className="size-3 stroke-[2.2]" /> : null}
          {down ? <ArrowDown className="size-3 stroke-[2.2]" /> : null}
        </Link>
      ) : (
        word
      )}
    </ColumnHead>
  )
}
