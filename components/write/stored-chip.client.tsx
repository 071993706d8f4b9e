'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'

export type StoredChipProps = {
  /** Heard: what it is, of what, and what is stored. */
  label: string
  /** What is stored, as it is read; the way to add it where nothing is. */
  children: ReactNode
  empty?: boolean
  late?: boolean
  /** A chip of its own, or a word in a line of facts. */
  look?: 'chip' | 'word'
  disabled?: boolean
  /** The field that stands in its place once it is pressed; `close` brings the chip back. */
  editor: (close: () => void) => ReactNode
}

const looks = {
  chip: 'inline-flex h-7 max-w-full items-center gap-1.5 rounded-md border px-2 text-xs font-medium hover:border-control hover:text-ink phone:h-10 phone:px-3',
  word: 'min-h-6 rounded-sm underline decoration-dotted decoration-control underline-offset-4 hover:text-ink',
}

/** A stored value as a word: rows are read first, and the field is there when the word is pressed. */
export function StoredChip(props: StoredChipProps) {
  const { label, children, empty = false, late = false, look = 'chip', disabled, editor } = props
  const [open, setOpen] = useState(false)
  const face = useRef<HTMLButtonElement>(null)
  const was = useRef(false)
  // The field that had the focus is gone: the word takes it back, unless the person went on by themselves.
  useEffect(() => {
    if (was.current && !open && document.activeElement === document.body) face.current?.focus()
    was.current = open
  }, [open])
  if (open) return editor(() => setOpen(false))
  const tone = late ? 'text-blocked' : empty ? 'text-ink-3' : look === 'chip' ? 'text-ink' : ''
  const line = look === 'word' ? '' : empty ? 'border-dashed border-line-2' : late ? 'border-blocked' : 'border-line-2'
  return (
    <button
      ref={face}
      type="button"
      aria-label={label}
      disabled={disabled}
      // What is empty is left out on paper.
      className={`${looks[look]} ${tone} ${line} ${empty ? '' : 'print-text'}`}
      onClick={() => setOpen(true)}
    >
      {look === 'chip' ? <span className="min-w-0 truncate">{children}</span> : children}
    </button>
  )
}
