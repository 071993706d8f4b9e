import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { FieldNote } from './field-note.client'
import { TextArea, TextInput } from './typed.client'

export const inputClass =
  'w-full rounded-md border border-control bg-surface px-3 text-base text-ink placeholder:text-ink-3 focus-visible:rounded-md focus-visible:outline-offset-1 disabled:border-line disabled:bg-surface-2 disabled:text-ink-3 aria-invalid:border-blocked'

export type FieldProps = {
  id: string
  label: ReactNode
  /** Right of the label: a link, or the word "optional". */
  aside?: ReactNode
  hint?: ReactNode
  /** One sentence naming what is wrong and what is allowed. */
  error?: ReactNode
  className?: string
}

/** Ids that describe the control, in reading order. The place of the error is there before there is one. */
const describedBy = ({ id, hint }: Pick<FieldProps, 'id' | 'hint'>) => `${hint ? `${id}-hint ` : ''}${id}-error`

type Bounds = { min: string; max: string }

/** Years a date is typed in. A last year of four digits also ends the year after the fourth digit. */
const bounds: Partial<Record<string, Bounds>> = {
  date: { min: '1990-01-01', max: '2199-12-31' },
  month: { min: '1990-01', max: '2199-12' },
  'datetime-local': { min: '1990-01-01T00:00', max: '2199-12-31T23:59' },
}
/** Attributes of an input that takes a date; none for others. */
export const dateBounds = (type: string | undefined): Bounds | undefined => bounds[type ?? '']

/** Label, control, hint and error. The control is a child with the same id. */
export function Field({
  id,
  label,
  aside,
  hint,
  error,
  className = '',
  limit,
  children,
}: FieldProps & { limit?: number; children: ReactNode }) {
  return (
    <div className={`grid content-start gap-1.5 ${className}`}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="t-sm font-medium">
          {label}
        </label>
        {aside === undefined ? null : <span className="t-sm text-ink-3">{aside}</span>}
      </div>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className="t-meta">
          {hint}
        </p>
      ) : null}
      <p id={`${id}-error`} role="alert" className="text-xs font-medium text-blocked empty:hidden">
        {error ?? <FieldNote id={id} limit={limit} />}
      </p>
    </div>
  )
}

type Own<A> = Omit<A, keyof FieldProps> & FieldProps

export type TextFieldProps = Own<InputHTMLAttributes<HTMLInputElement>>

/** A text beyond `maxLength` is not cut: the field says how much is too much, and the form waits. */
export function TextField({ id, label, aside, hint, error, className, maxLength, ...rest }: TextFieldProps) {
  return (
    <Field {...{ id, label, aside, hint, error, className }} limit={maxLength}>
      <TextInput
        id={id}
        className={`${inputClass} h-10`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint })}
        {...dateBounds(rest.type)}
        {...rest}
      />
    </Field>
  )
}

export type TextAreaFieldProps = Own<TextareaHTMLAttributes<HTMLTextAreaElement>>

export function TextAreaField(props: TextAreaFieldProps) {
  const { id, label, aside, hint, error, className, rows = 3, maxLength, ...rest } = props
  return (
    <Field {...{ id, label, aside, hint, error, className }} limit={maxLength}>
      <TextArea
        id={id}
        rows={rows}
        className={`${inputClass} resize-y py-2`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint })}
        {...rest}
      />
    </Field>
  )
}

export type SelectFieldProps = Own<SelectHTMLAttributes<HTMLSelectElement>> & {
  options: { value: string; label: string }[]
  /** The empty first option, for example "Choose…" or "No owner". */
  emptyLabel?: string
}

export function SelectField(props: SelectFieldProps) {
  const { id, label, aside, hint, error, className, options, emptyLabel, ...rest } = props
  return (
    <Field {...{ id, label, aside, hint, error, className }}>
      <select
        id={id}
        className={`${inputClass} h-10`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint })}
        {...rest}
      >
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
