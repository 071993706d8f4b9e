'use client'

import { type ButtonLook, buttonClass } from './button'
import { Printer } from './icons'

export type PrintButtonProps = Pick<ButtonLook, 'variant' | 'size'> & { label: string }

export function PrintButton({ label, variant, size }: PrintButtonProps) {
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className={buttonClass({ variant, size, className: 'no-print' })}
    >
      <Printer />
      {label}
    </button>
  )
}
