'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { SelectField, TextAreaField, TextField } from '../ui/field'
import { Plus } from '../ui/icons'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { useWrite } from '../write/use-write'

export type FindingWorkProps = {
  org: string
  finding: { id: string; title: string; owner: string | null; dueAt: string | null }
  people: { value: string; label: string }[]
}

/** Opens the one action of a finding; owner and due date start with those of the finding. */
export function FindingWork({ org, finding, people }: FindingWorkProps) {
  const t = useTranslations('operations.compliance.work')
  const common = useTranslations('common')
  const toast = useToast()
  const prefix = useId()
  const { write, busy, problem, errorOf } = useWrite()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState(t('prefill', { title: finding.title }))
  const [owner, setOwner] = useState(finding.owner ?? '')
  const [dueAt, setDueAt] = useState(finding.dueAt ?? '')

  async function submit(event: FormEvent) {
    event.preventDefault()
    const body = { text, owner: owner || null, dueAt: dueAt || null }
    const stored = await write<{ id: string }>('POST', `/organizations/${org}/findings/${finding.id}/work-items`, body)
    if (!stored?.ok) return
    setOpen(false)
    toast({ message: t('done') })
  }

  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)} aria-label={t('addFor', { title: finding.title })}>
        <Plus className="size-[15px] stroke-[2.2]" />
        {t('add')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('title')}
        closeLabel={common('close')}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <Button variant="primary" type="submit" form={`${prefix}form`} aria-disabled={busy}>
              {busy ? common('saving') : t('save')}
            </Button>
          </>
        }
      >
        <form id={`${prefix}form`} onSubmit={submit} noValidate className="mt-2 grid gap-4">
          {problem ? <Notice kind="error" live="assertive" title={problem.sentence} /> : null}
          <TextAreaField
            id={`${prefix}text`}
            label={t('text')}
            rows={3}
            maxLength={4000}
            required
            value={text}
            error={errorOf('text')}
            onChange={(event) => setText(event.target.value)}
          />
          <SelectField
            id={`${prefix}owner`}
            label={t('owner')}
            aside={common('optional')}
            options={people}
            emptyLabel={t('noOwner')}
            value={owner}
            error={errorOf('owner')}
            onChange={(event) => setOwner(event.target.value)}
          />
          <TextField
            id={`${prefix}due`}
            type="date"
            label={t('due')}
            aside={common('optional')}
            value={dueAt}
            error={errorOf('dueAt')}
            onChange={(event) => setDueAt(event.target.value)}
          />
        </form>
      </Dialog>
    </>
  )
}
