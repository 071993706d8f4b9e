'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { SelectField, TextAreaField } from '../ui/field'
import { Notice } from '../ui/notice'
import { MIN_REASON } from './reason-dialog'
import { useCall } from './use-call'

export type RaiseFactProps = {
  path: string
  gate: string
  criterion: string
  records: { value: string; label: string }[]
}

/** A seat holder records by hand that the stated criterion holds: it opens a review or joins the open one. */
export function RaiseFact(props: RaiseFactProps) {
  const t = useTranslations('gates.raise')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button className="phone:h-11" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {open ? <RaiseDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function RaiseDialog({ path, gate, criterion, records, onClose }: RaiseFactProps & { onClose: () => void }) {
  const t = useTranslations('gates')
  const common = useTranslations('common')
  const id = useId()
  const [record, setRecord] = useState('')
  const [observed, setObserved] = useState('')
  const [short, setShort] = useState(false)
  const { send, busy, problem } = useCall()
  const least = observed.trim().length >= MIN_REASON

  async function submit() {
    setShort(!least)
    if (!least) return
    if ((await send(path, { recordId: record || null, observed: observed.trim() }))?.ok) onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('raise.title', { gate })}
      closeLabel={common('close')}
      footer={
        <>
          <Button onClick={onClose} className="phone:order-2 phone:h-11">
            {common('cancel')}
          </Button>
          <Button variant="primary" className="phone:h-11" disabled={busy} onClick={submit}>
            {t('raise.button')}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <p className="t-sm text-ink-2">{t('raise.text', { criterion })}</p>
        {records.length > 0 ? (
          <SelectField
            id={`${id}-record`}
            label={t('raise.record')}
            emptyLabel={t('raise.recordNone')}
            options={records}
            value={record}
            onChange={(event) => setRecord(event.target.value)}
          />
        ) : null}
        <TextAreaField
          id={`${id}-observed`}
          label={t('raise.observed')}
          hint={t('raise.hint')}
          error={short && !least ? t('reason.short') : undefined}
          maxLength={4000}
          value={observed}
          onChange={(event) => setObserved(event.target.value)}
          required
        />
        {problem ? (
          <Notice kind="error" live="assertive">
            {problem}
          </Notice>
        ) : null}
      </div>
    </Dialog>
  )
}
