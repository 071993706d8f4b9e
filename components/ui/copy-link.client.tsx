'use client'

import { useState } from 'react'
import { type ButtonLook, buttonClass } from './button'
import { Check, Link2 } from './icons'

export type CopyLinkProps = Pick<ButtonLook, 'variant' | 'size'> & {
  /** A path or an absolute address; the page's own address when left out. */
  href?: string
  label: string
  copiedLabel: string
  /** Show only the icon. */
  square?: boolean
}

export function CopyLink({ href, label, copiedLabel, square = false, variant, size }: CopyLinkProps) {
  const [copied, setCopied] = useState(false)
  async function copy() {
    await navigator.clipboard.writeText(new URL(href ?? window.location.href, window.location.href).href)
    setCopied(true)
  }
  const word = copied ? copiedLabel : label
  return (
    <button
      type="button"
      onClick={copy}
      onBlur={() => setCopied(false)}
      aria-label={square ? word : undefined}
      className={buttonClass({ variant, size, square, className: 'no-print' })}
    >
      {copied ? <Check /> : <Link2 />}
      {square ? null : <span aria-live="polite">{word}</span>}
    </button>
  )
}
