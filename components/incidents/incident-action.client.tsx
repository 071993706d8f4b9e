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

export type IncidentActionProps = {
  incident: { id: string; title: string }
  people: { value: string; label: string }[]
}

/** Puts what follows from an incident into the work list, leading back to it. */
export function IncidentAction({ incident, people }: IncidentActionProps) {
  const { slug, zone } = usePageContext()
  const { today } = zone
  const t = useTranslations('incidents.work')
  const common = useTranslations('common')
  const toast = useToast()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { write, busy, problem, errorOf } = useWrite()

  async function send(fields: FormData) {
    const given = (name: string) => String(fields.get(name) ?? '').trim() || null
    const body = {
      kind: 'review',
      source: incident.id,
      text: given('text'),
      owner: given('owner'),
      dueAt: given('due'),
    }
    if (!(await write('POST', `/organizations/${slug}/work-items`, body))?.ok) return
    toast({ message: t('done') })
    setOpen(false)
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Plus className="size-[15px] stroke-[2.2]" />
        {t('add')}
      </Button>
      {open ? (
        <FormDialog
          onClose={() => setOpen(false)}
          title={t('addTitle')}
          validated
          submitLabel={busy ? common('saving') : t('add')}
          busy={busy}
          problem={problem?.problem.errors.length === 0 ? problem.sentence : null}
          onSubmit={(fields) => void send(fields)}
        >
          <TextAreaField
            id={`${id}text`}
            name="text"
            label={t('text')}
            rows={3}
            maxLength={4000}
            required
            error={errorOf('text')}
          />
          <SelectField
            id={`${id}owner`}
            name="owner"
            label={t('owner')}
            aside={common('optional')}
            options={people}
            emptyLabel={t('noOwner')}
            error={errorOf('owner')}
          />
          <TextField
            id={`${id}due`}
            name="due"
            type="date"
            label={t('due')}
            aside={common('optional')}
            min={today}
            error={errorOf('dueAt')}
          />
        </FormDialog>
      ) : null}
    </>
  )
}
