'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { SelectField, TextAreaField, TextField } from '../ui/field'
import { Plus } from '../ui/icons'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'

export type FindingWorkProps = {
  finding: { id: string; title: string; owner: string | null; dueAt: string | null }
  people: { value: string; label: string }[]
}

/** Opens the one action of a finding; owner and due date start with those of the finding. */
export function FindingWork({ finding, people }: FindingWorkProps) {
  const { slug } = usePageContext()
  const t = useTranslations('compliance.work')
  const common = useTranslations('common')
  const toast = useToast()
  const prefix = useId()
  const { write, busy, problem, errorOf } = useWrite()
  const [open, setOpen] = useState(false)
  const prefill = t('prefill', { title: finding.title })
  const [text, setText] = useState(prefill)
  const [owner, setOwner] = useState(finding.owner ?? '')
  const [dueAt, setDueAt] = useState(finding.dueAt ?? '')

  function close() {
    setOpen(false)
    setText(prefill)
    setOwner(finding.owner ?? '')
    setDueAt(finding.dueAt ?? '')
  }

  async function submit() {
    const body = { text, owner: owner || null, dueAt: dueAt || null }
    const stored = await write<{ id: string }>('POST', `/organizations/${slug}/findings/${finding.id}/work-items`, body)
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
      <FormDialog
        open={open}
        onClose={close}
        title={t('title')}
        submitLabel={busy ? common('saving') : t('save')}
        busy={busy}
        problem={problem?.sentence}
        onSubmit={() => void submit()}
      >
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
      </FormDialog>
    </>
  )
}
