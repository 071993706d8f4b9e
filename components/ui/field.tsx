import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'

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

/** Ids that describe the control, in reading order; undefined when there is nothing to describe it. */
function describedBy({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** Label, control, hint and error. The control is a child with the same id. */
export function Field({
  id,
  label,
  aside,
  hint,
  error,
  className = '',
  children,
}: FieldProps & { children: ReactNode }) {
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
        {error}
      </p>
    </div>
  )
}

type Own<A> = Omit<A, keyof FieldProps> & FieldProps

export type TextFieldProps = Own<InputHTMLAttributes<HTMLInputElement>>

export function TextField({ id, label, aside, hint, error, className, ...rest }: TextFieldProps) {
  return (
    <Field {...{ id, label, aside, hint, error, className }}>
      <input
        id={id}
        className={`${inputClass} h-10`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error })}
        {...rest}
      />
    </Field>
  )
}

export type TextAreaFieldProps = Own<TextareaHTMLAttributes<HTMLTextAreaElement>>

export function TextAreaField({ id, label, aside, hint, error, className, rows = 3, ...rest }: TextAreaFieldProps) {
  return (
    <Field {...{ id, label, aside, hint, error, className }}>
      <textarea
        id={id}
        rows={rows}
        className={`${inputClass} resize-y py-2`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error })}
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
        aria-describedby={describedBy({ id, hint, error })}
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
