import { useTranslations } from 'next-intl'
import type { Choice, ColumnView, RegisterView } from '@/lib/features/registers/queries'
import { SelectField, TextAreaField, TextField } from '../ui/field'

/** What a form keeps per field: text as typed; empty is unknown. */
export type Draft = Record<string, string>

export const draftOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}

/** The typed text as the value the API takes; what does not fit is sent as it is and named by the answer. */
export function typedValue(column: ColumnView, text: string): string | number | boolean | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  if ((column.type === 'count' || column.type === 'percent') && /^\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed)
  if (column.type === 'flag') return trimmed === 'yes'
  return column.type === 'text' ? text.trim() : trimmed
}

export function choicesOf(column: ColumnView, view: RegisterView): Choice[] | null {
  if (column.type === 'person') return view.people
  if (column.type === 'team') return view.teams
  return column.type === 'choice' || column.type === 'reference' ? column.choices : null
}

/** Keeps a value choosable that is no longer offered: somebody who left still owns the row. */
function withPresent(choices: Choice[], value: string, view: RegisterView): Choice[] {
  if (value === '' || choices.some((choice) => choice.value === value)) return choices
  return [...choices, { value, label: view.names[value] ?? value }]
}

export type FieldInputProps = {
  id: string
  column: ColumnView
  view: RegisterView
  value: string
  onChange: (text: string) => void
  error?: string
  label?: string
  autoFocus?: boolean
}

export function FieldInput({ id, column, view, value, onChange, error, label, autoFocus }: FieldInputProps) {
  const t = useTranslations('registers')
  const common = useTranslations('common')
  const props = {
    id,
    name: column.field,
    label: label ?? column.word,
    aside: column.required ? undefined : common('optional'),
    hint: column.hint ?? undefined,
    error,
    value,
    autoFocus,
    required: column.required,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  const choices = choicesOf(column, view)
  if (choices) {
    const empty =
      column.required && value === ''
        ? t('choose')
        : column.required
          ? undefined
          : t(column.type === 'person' ? 'noPerson' : 'noChoice')
    return <SelectField {...props} options={withPresent(choices, value, view)} emptyLabel={empty} />
  }
  if (column.type === 'flag') {
    const options = [
      { value: 'yes', label: t('yes') },
      { value: 'no', label: t('no') },
    ]
    return <SelectField {...props} options={options} emptyLabel={column.required ? undefined : t('noChoice')} />
  }
  if (column.type === 'text') return <TextAreaField {...props} maxLength={4000} />
  if (column.type === 'day') return <TextField {...props} type="date" />
  const numeric = column.type === 'count' || column.type === 'percent' || column.type === 'money'
  return <TextField {...props} maxLength={2000} inputMode={numeric ? 'decimal' : undefined} autoComplete="off" />
}
