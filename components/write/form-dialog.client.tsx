'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { firstUnfit, hasUnsent } from '@/lib/client/writing'
import { Button } from '../ui/button'
import { Dialog, type DialogProps } from '../ui/dialog.client'
import { Notice } from '../ui/notice'

export type FormDialogProps = {
  open?: boolean
  onClose: () => void
  title: ReactNode
  shape?: DialogProps['shape']
  /** The effect in words, above the fields. */
  text?: ReactNode
  /** The verb. Null leaves a dialog that can only be closed. */
  submitLabel: ReactNode
  danger?: boolean
  busy?: boolean
  /** Something is missing before it can be sent. */
  disabled?: boolean
  /** What went wrong with the last try; a sentence, or the parts of a notice. */
  problem?: ReactNode
  cancelLabel?: string
  /** Stands in the place of Cancel: the way back to the step before. */
  back?: ReactNode
  /** Left of the buttons. */
  aside?: ReactNode
  /** Whether closing would lose something, where the fields alone do not tell. */
  unsaved?: boolean
  /** The browser itself says which required field is empty. */
  validated?: boolean
  /** Of the fields: their distance. */
  className?: string
  onSubmit: (fields: FormData) => void
  children?: ReactNode
  /** Below the form, and not sent with it. */
  after?: ReactNode
}

/**
 * The frame of every form in a dialog: its fields, what went wrong, the way out and one verb. A half-filled form asks before
 * it closes, however it is closed; only the button discards what was typed. Half a date or too long a text is not sent.
 */
export function FormDialog(props: FormDialogProps) {
  const { open = true, onClose, title, shape, submitLabel, danger, busy = false, disabled = false, problem } = props
  const t = useTranslations('common')
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [leaving, setLeaving] = useState(false)
  const keep = useRef<HTMLButtonElement>(null)
  const last = useRef<Element | null>(null)
  useEffect(() => {
    // Also where the browser closed the dialog by itself, and it opens again a moment later.
    if (leaving) keep.current?.setAttribute('autofocus', '')
    if (leaving) keep.current?.focus()
  }, [leaving])

  function close() {
    setLeaving(false)
    onClose()
  }
  function leave() {
    if (!leaving) last.current = document.activeElement
    if (props.unsaved ?? (form.current !== null && hasUnsent(form.current.closest('dialog') ?? form.current)))
      setLeaving(true)
    else close()
  }
  function stay() {
    setLeaving(false)
    const { current } = last
    if (current instanceof HTMLElement && form.current?.contains(current)) current.focus()
    else form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus()
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    // Out of a dialog inside this one, whose events pass through here as well.
    if (event.target !== event.currentTarget || busy || disabled) return
    const unfit = firstUnfit(event.currentTarget)
    if (unfit) unfit.focus()
    else props.onSubmit(new FormData(event.currentTarget))
  }

  const footer = leaving ? (
    <div className="flex flex-1 flex-wrap items-center justify-end gap-2" role="alert">
      <span className="t-sm mr-auto">{t('unsaved.sentence')}</span>
      <Button onClick={close}>{t('unsaved.discard')}</Button>
      <Button ref={keep} variant="primary" onClick={stay}>
        {t('unsaved.keepEditing')}
      </Button>
    </div>
  ) : (
    <>
      {props.aside}
      {props.back ?? (
        <Button onClick={leave} className="phone:order-2 phone:h-11">
          {props.cancelLabel ?? t('cancel')}
        </Button>
      )}
      {submitLabel === null ? null : (
        <Button
          form={id}
          type="submit"
          variant={danger ? 'danger' : 'primary'}
          className="phone:h-11"
          aria-disabled={busy}
          disabled={disabled}
        >
          {submitLabel}
        </Button>
      )}
    </>
  )
  return (
    <Dialog open={open} onClose={leave} title={title} shape={shape} closeLabel={t('close')} footer={footer}>
      <form
        ref={form}
        id={id}
        method="post"
        noValidate={!props.validated}
        onSubmit={submit}
        className={`grid ${props.className ?? 'gap-4 pt-1'}`}
      >
        {props.text ? <p className="t-sm text-ink-2">{props.text}</p> : null}
        {props.children}
        {problem ? (
          <Notice kind="error" live="assertive">
            {problem}
          </Notice>
        ) : null}
      </form>
      {props.after}
    </Dialog>
  )
}
