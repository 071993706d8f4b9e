'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { dateBounds } from '../ui/field'
import { unfitDate, useFieldWords } from '../ui/field-note.client'

export type StoredDayProps = {
  /** What is stored; empty for nothing. */
  stored: string
  onStore: (value: string | null) => void
  /** Left as it was, or given up by Escape. */
  onLeave?: () => void
  'aria-label'?: string
  id?: string
  'aria-describedby'?: string
  type?: 'date' | 'month' | 'datetime-local'
  className?: string
  disabled?: boolean
  /** The person just pressed this cell: the focus belongs here. */
  focused?: boolean
  /** The name of a fact that gates and flags read: taking it away asks first. */
  asks?: string | undefined
  /** Its field says what is unfit. */
  said?: boolean
}

/**
 * A date that stores itself, on Enter and on leaving. Half a date is no value: it is said, and what is stored stays. Escape
 * brings that back.
 */
export function StoredDay(props: StoredDayProps) {
  const { stored, onStore, onLeave, type = 'date', focused, asks, said, className = '', ...rest } = props
  const words = useFieldWords()
  const input = useRef<HTMLInputElement>(null)
  // On its way or stored: leaving the field after Enter stores nothing twice.
  const sent = useRef(stored)
  const [unfit, setUnfit] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    sent.current = stored
  }, [stored])
  useEffect(() => {
    if (focused) input.current?.focus()
  }, [focused])

  function store(value: string) {
    sent.current = value
    onStore(value || null)
  }

  function done(control: HTMLInputElement) {
    if (asking) return
    const wrong = unfitDate(control, words)
    setUnfit(wrong)
    if (wrong !== null) return
    if (control.value === sent.current) onLeave?.()
    else if (control.value === '' && asks !== undefined) setAsking(true)
    else store(control.value)
  }

  function back() {
    setAsking(false)
    setUnfit(null)
    if (input.current) input.current.value = sent.current
    onLeave?.()
  }

  function clear() {
    setAsking(false)
    store('')
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter') done(event.currentTarget)
    if (event.key === 'Escape') {
      event.stopPropagation()
      back()
    }
  }

  return (
    <>
      <input
        key={stored}
        ref={input}
        type={type}
        defaultValue={stored}
        className={className}
        aria-invalid={unfit === null ? undefined : true}
        {...dateBounds(type)}
        {...rest}
        onBlur={(event) => done(event.currentTarget)}
        onKeyDown={press}
        onChange={() => setUnfit(null)}
      />
      {said ? null : <FieldSays>{unfit}</FieldSays>}
      {asks === undefined ? null : <ClearDialog open={asking} name={asks} onClose={back} onClear={clear} />}
    </>
  )
}

/** A sentence over what follows a small field, so that nothing moves. */
export function FieldSays({ children }: { children: string | null }) {
  return (
    <span role="alert" className="relative block h-0 empty:hidden">
      {children === null ? null : (
        <span className="absolute top-0.5 left-0 z-20 rounded-sm border border-line-2 bg-raised px-1.5 py-0.5 text-xs font-medium whitespace-nowrap text-blocked shadow-md">
          {children}
        </span>
      )}
    </span>
  )
}

type ClearProps = { open: boolean; name: string; onClose: () => void; onClear: () => void }

/** Asks before a fact is taken away that more than this row stands on. */
export function ClearDialog({ open, name, onClose, onClear }: ClearProps) {
  const t = useTranslations('common')
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('field.clearTitle', { field: name })}
      closeLabel={t('close')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="danger" onClick={onClear}>
            {t('field.clear')}
          </Button>
        </>
      }
    >
      <p className="t-sm text-ink-2">{t('field.clearText')}</p>
    </Dialog>
  )
}
