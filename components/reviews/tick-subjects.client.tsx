'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '../ui/button'
import { CheckboxField } from '../ui/checkbox'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useReviewWrite } from './use-review-write'

export type TickSubjectsProps = {
  path: string
  revision: number
  subjects: { value: string; label: string; ticked: boolean }[]
}

/** What a capability review looks at besides the agenda. */
export function TickSubjects({ path, revision, subjects }: TickSubjectsProps) {
  const t = useTranslations('reviews')
  const id = useId()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const { write, busy, problem } = useReviewWrite()
  async function tick(fields: FormData) {
    const coverage = subjects.map(({ value }) => value).filter((value) => fields.get(value) !== null)
    const answer = await write('PATCH', path, { seen: revision, coverage })
    if (!answer?.ok) return
    setOpen(false)
    toast({ message: t('saved') })
  }
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {t('more.edit')}
      </Button>
      {open ? (
        <FormDialog
          onClose={() => setOpen(false)}
          title={t('more.title')}
          text={t('more.why')}
          submitLabel={t('keep')}
          busy={busy}
          problem={problem?.sentence}
          onSubmit={(fields) => void tick(fields)}
        >
          {subjects.map(({ value, label, ticked }) => (
            <CheckboxField key={value} id={`${id}${value}`} name={value} label={label} defaultChecked={ticked} />
          ))}
        </FormDialog>
      ) : null}
    </>
  )
}
