'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '../ui/button'
import { SelectField, TextAreaField } from '../ui/field'
import { FormDialog } from '../write/form-dialog.client'
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
    <FormDialog
      onClose={onClose}
      title={t('raise.title', { gate })}
      className="gap-3"
      text={t('raise.text', { criterion })}
      submitLabel={t('raise.button')}
      busy={busy}
      problem={problem}
      onSubmit={() => void submit()}
    >
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
    </FormDialog>
  )
}
