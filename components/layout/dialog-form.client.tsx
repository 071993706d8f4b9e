'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useId } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { Notice } from '../ui/notice'

export type DialogFormProps = {
  open: boolean
  onClose: () => void
  title: string
  text?: string
  submitLabel: string
  danger?: boolean
  busy: boolean
  problem: { sentence: string; fields: Record<string, string> } | null
  /** The effect cannot be told yet: nothing may be pressed that was not. */
  waiting?: boolean
  onSubmit: (fields: FormData) => void
  children?: ReactNode
}

/** A dialog with a few fields, its effect in words above them, and one verb. */
export function DialogForm(props: DialogFormProps) {
  const {
    open,
    onClose,
    title,
    text,
    submitLabel,
    danger = false,
    busy,
    problem,
    waiting = false,
    onSubmit,
    children,
  } = props
  const t = useTranslations('common')
  const id = useId()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    onSubmit(new FormData(event.currentTarget))
  }
  // A problem with named fields is shown at the fields; its sentence stands here only when no field is named.
  const general = problem && Object.keys(problem.fields).every((pointer) => pointer === '/') ? problem.sentence : null
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      closeLabel={t('close')}
      footer={
        <>
          <Button onClick={onClose} className="phone:order-2 phone:h-11">
            {t('cancel')}
          </Button>
          <Button
            form={id}
            type="submit"
            variant={danger ? 'danger' : 'primary'}
            className="phone:h-11"
            disabled={busy || waiting}
          >
            {submitLabel}
          </Button>
        </>
      }
    >
      <form id={id} method="post" onSubmit={submit} className="grid gap-4 pt-1">
        {text === undefined ? null : <p className="t-sm text-ink-2">{text}</p>}
        {general === null ? null : (
          <Notice kind="error" live="assertive">
            {general}
          </Notice>
        )}
        {children}
      </form>
    </Dialog>
  )
}
