'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { SelectField, TextAreaField, TextField } from '../ui/field'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useFlagCall } from './use-flag-call'

export type FlagActionProps = {
  /** The signal it comes from: the link back to the flag. */
  signal: string
  /** What the framework suggests; can be rewritten. */
  text: string
  people: { id: string; name: string }[]
}

/** Makes a signal an action on the work list, with who does it and by when. */
export function FlagAction({ signal, text, people }: FlagActionProps) {
  const { slug, zone } = usePageContext()
  const { today } = zone
  const t = useTranslations('flags.action')
  const common = useTranslations('common')
  const toast = useToast()
  const { send, busy, problem, clear } = useFlagCall()
  const [open, setOpen] = useState(false)
  const id = useId()

  async function submit(fields: FormData) {
    const stored = await send('POST', `/organizations/${slug}/work-items`, {
      kind: 'flag',
      source: signal,
      text: String(fields.get('text') ?? '').trim(),
      owner: fields.get('owner') || null,
      dueAt: fields.get('dueAt') || null,
    })
    if (!stored) return
    setOpen(false)
    toast({ message: t('done') })
  }

  function close() {
    setOpen(false)
    clear()
  }

  return (
    <>
      <Button onClick={() => setOpen(true)} className="phone:h-11">
        {t('open')}
      </Button>
      <FormDialog
        open={open}
        onClose={close}
        title={t('title', { signal })}
        submitLabel={t('save')}
        busy={busy}
        problem={problem?.sentence}
        onSubmit={(fields) => void submit(fields)}
      >
        <TextAreaField
          id={`${id}-text`}
          name="text"
          label={t('what')}
          defaultValue={text}
          error={problem?.fields['/text']}
          maxLength={4000}
          required
        />
        <SelectField
          id={`${id}-owner`}
          name="owner"
          label={t('owner')}
          emptyLabel={t('noOwner')}
          error={problem?.fields['/owner']}
          options={people.map((person) => ({ value: person.id, label: person.name }))}
        />
        <TextField
          id={`${id}-due`}
          name="dueAt"
          type="date"
          label={t('due')}
          aside={common('optional')}
          min={today}
          error={problem?.fields['/dueAt']}
        />
      </FormDialog>
    </>
  )
}
