'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'

export type StoredChoiceProps = {
  /** What is stored; empty for nothing. */
  stored: string
  onStore: (value: string) => void
  /** Left as it was, or given up by Escape. */
  onLeave?: () => void
  'aria-label'?: string
  'aria-describedby'?: string
  'aria-invalid'?: boolean
  id?: string
  className?: string
  disabled?: boolean
  /** The person just pressed this cell: the focus belongs here. */
  focused?: boolean
  children: ReactNode
}

/**
 * A select that stores itself. What is chosen with the mouse or a finger is stored at once; with the keyboard a value is
 * passed on the way to another one, so it is stored on Enter or on leaving. Escape brings back what is stored.
 */
export function StoredChoice({ stored, onStore, onLeave, focused, children, ...rest }: StoredChoiceProps) {
  const [value, setValue] = useState(stored)
  const byKey = useRef(false)
  // On its way or stored: leaving the field after Enter stores nothing twice.
  const sent = useRef(stored)
  const select = useRef<HTMLSelectElement>(null)
  useEffect(() => {
    sent.current = stored
    setValue(stored)
  }, [stored])
  useEffect(() => {
    if (focused) select.current?.focus()
  }, [focused])

  function done(chosen: string) {
    byKey.current = false
    if (chosen === sent.current) return onLeave?.()
    sent.current = chosen
    onStore(chosen)
  }

  function press(event: KeyboardEvent<HTMLSelectElement>) {
    const { key, currentTarget } = event
    byKey.current = true
    if (key === 'Enter' && currentTarget.value !== sent.current) {
      event.preventDefault()
      done(currentTarget.value)
    }
    if (key === 'Escape') {
      event.stopPropagation()
      byKey.current = false
      setValue(sent.current)
      onLeave?.()
    }
  }

  return (
    <select
      {...rest}
      ref={select}
      value={value}
      onPointerDown={() => {
        byKey.current = false
      }}
      onKeyDown={press}
      onChange={(event) => {
        setValue(event.target.value)
        if (!byKey.current) done(event.target.value)
      }}
      onBlur={(event) => done(event.target.value)}
    >
      {children}
    </select>
  )
}
