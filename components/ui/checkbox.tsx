import { type InputHTMLAttributes, type ReactNode, useId } from 'react'

export type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'>

/** The bare box, for table rows: give it an aria-label. */
export function Checkbox({ className = '', ...rest }: CheckboxProps) {
  return (
    <input
      type="checkbox"
      className={`relative m-0 block size-[18px] flex-none appearance-none rounded-[4px] border-[1.5px] border-control bg-surface before:absolute before:-inset-1 before:content-[''] after:hidden after:size-full after:bg-on-accent after:[mask:url("data:image/svg+xml,%3Csvg_xmlns='http://www.w3.org/2000/svg'_viewBox='0_0_24_24'_fill='none'_stroke='black'_stroke-width='4.5'%3E%3Cpath_d='M4_12l6_6L20_6'/%3E%3C/svg%3E")_center/11px_no-repeat] checked:border-accent checked:bg-accent checked:after:block disabled:border-line disabled:bg-surface-2 forced-colors:appearance-auto ${className}`}
      {...rest}
    />
  )
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
