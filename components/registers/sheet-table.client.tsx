'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { withCell } from '@/lib/client/sheet/edit'
import { inputClass } from '../ui/field'
import type { Checked, SheetState } from './use-sheet'

type CellProps = { label: string; value: string; wrong: boolean; onChange: (value: string) => void }

/** A cell as it was read; pressed, or wrong, it can be written anew. */
function Cell({ label, value, wrong, onChange }: CellProps) {
  const [open, setOpen] = useState(wrong)
  if (!open) {
    return (
      <button
        type="button"
        aria-label={`${value} ${label}`}
        className="block min-h-6 w-full max-w-56 truncate rounded-sm text-left hover:bg-surface-2"
        onClick={() => setOpen(true)}
      >
        {value}
      </button>
    )
  }
  const done = (text: string) => {
    if (text.trim() !== value) onChange(text)
    else if (!wrong) setOpen(false)
  }
  return (
    <input
      aria-label={label}
      aria-invalid={wrong || undefined}
      className={`${inputClass} h-7 w-full min-w-28 px-1.5 text-sm phone:h-10`}
      defaultValue={value}
      // A wrong cell stands open from the start; a pressed one is where the person is.
      {...(wrong ? {} : { autoFocus: true })}
      onBlur={(event) => done(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        done(event.currentTarget.value)
      }}
    />
  )
}

/** Every cell as it was read, wrong ones marked and open. */
export function SheetTable({ state, sheet }: { state: SheetState; sheet: Checked }) {
  const t = useTranslations('registers')
  const marked = new Set(sheet.errors.map(({ row, index }) => `${row} ${index ?? ''}`))
  const whole = (row: number) => marked.has(`${row} `)
  const heads = sheet.columns.map((column) => ({
    ...column,
    wrong: marked.has(`1 ${column.index}`),
  }))
  if (sheet.cells.length === 0) return null
  return (
    <section aria-label={t('sheet.preview')} className="plate max-h-72 overflow-auto [&_thead_th]:top-0">
      <table className="dt">
        <thead>
          <tr>
            <th scope="col">{t('sheet.line')}</th>
            {heads.map(({ index, header, used, wrong }) => (
              <th
                key={index}
                scope="col"
                className={wrong ? 'bg-blocked-soft text-blocked' : used ? '' : 'line-through'}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.cells.map(({ row, values }) => (
            <tr key={row}>
              <td className={whole(row) ? 'bg-blocked-soft text-blocked' : 'text-ink-3'}>{row}</td>
              {heads.map(({ index, header }, at) => {
                const wrong = marked.has(`${row} ${index}`)
                const value = values[at] ?? ''
                return (
                  <td key={index} className={wrong ? 'bg-blocked-soft text-blocked' : ''}>
                    <Cell
                      key={`${value} ${wrong}`}
                      label={t('sheet.editCell', { column: header, row })}
                      value={value}
                      wrong={wrong}
                      onChange={(next) => state.mend((text) => withCell(text, row, index, next))}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
