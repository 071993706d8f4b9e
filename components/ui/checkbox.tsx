import { type InputHTMLAttributes, type ReactNode, useId } from 'react'

export type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'>

/** The bare box, for table rows: give it an aria-label. */
export function Checkbox({ className = '', ...rest }: CheckboxProps) {
  return <input type="checkbox" className={`cb ${className}`} {...rest} />
}

export type CheckboxFieldProps = CheckboxProps & { label: ReactNode; hint?: ReactNode }

/** A box with its sentence; the whole row is the target. */
export function CheckboxField({ label, hint, className = '', id, ...rest }: CheckboxFieldProps) {
  const fallback = useId()
  return (
    <label htmlFor={id ?? fallback} className={`t-sm flex min-h-8 items-start gap-2.5 py-1.5 ${className}`}>
      <Checkbox id={id ?? fallback} className="mt-px" {...rest} />
      <span className="min-w-0">
        {label}
        {hint ? <span className="t-meta block">{hint}</span> : null}
      </span>
    </label>
  )
}
