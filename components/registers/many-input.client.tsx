'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Choice, ColumnView, RegisterView } from '@/lib/features/registers/queries'
import { CheckboxField } from '../ui/checkbox'
import { type FieldProps, inputClass } from '../ui/field'
import { linesOf } from './field-values'

export type ManyInputProps = Omit<FieldProps, 'className'> & {
  column: ColumnView
  view: Pick<RegisterView, 'names'>
  /** Chosen values, one per line. */
  value: string
  onChange: (text: string) => void
}

/** Longer lists get a box to narrow them. */
const SHORT = 8

/** Several values of a closed set, or several records, as boxes to tick. */
export function ManyInput({ id, label, aside, hint, error, column, view, value, onChange }: ManyInputProps) {
  const t = useTranslations('registers')
  const [asked, setAsked] = useState('')
  const chosen = linesOf(value)
  const known = new Set(column.choices.map((choice) => choice.value))
  const gone = chosen
    .filter((one) => !known.has(one))
    .map(
      (one): Choice => ({
        value: one,
        label: view.names[one] ?? (column.type === 'references' ? t('item.missing') : one),
      }),
    )
  const wanted = asked.trim().toLowerCase()
  const shown = [...gone, ...column.choices].filter(
    (choice) => chosen.includes(choice.value) || choice.label.toLowerCase().includes(wanted),
  )
  const toggle = (one: string) =>
    onChange((chosen.includes(one) ? chosen.filter((each) => each !== one) : [...chosen, one]).join('\n'))
  return (
    <fieldset className="grid content-start gap-1.5" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="sr-only">{label}</legend>
      <div className="flex items-baseline justify-between gap-3" aria-hidden="true">
        <span className="t-sm font-medium">{label}</span>
        <span className="t-sm text-ink-3">
          {chosen.length > 0 ? t('filters.count', { count: chosen.length }) : aside}
        </span>
      </div>
      {column.choices.length > SHORT ? (
        <input
          type="search"
          aria-label={t('form.narrow')}
          placeholder={t('form.narrow')}
          className={`${inputClass} h-9`}
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
        />
      ) : null}
      <div id={id} className="max-h-52 overflow-y-auto rounded-md border border-line px-3 py-1">
        {shown.map((choice) => (
          <CheckboxField
            key={choice.value}
            label={choice.label}
            checked={chosen.includes(choice.value)}
            onChange={() => toggle(choice.value)}
          />
        ))}
        {shown.length === 0 ? <p className="t-meta py-2">{t('form.nothingFound')}</p> : null}
      </div>
      {hint ? <p className="t-meta">{hint}</p> : null}
      <p id={`${id}-error`} role="alert" className="text-xs font-medium text-blocked empty:hidden">
        {error}
      </p>
    </fieldset>
  )
}
