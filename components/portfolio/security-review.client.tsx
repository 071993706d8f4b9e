'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { FormDialog } from '../write/form-dialog.client'
import { type Stored, useSend } from './use-send'

type Props = {
  id: string
  revision: number
  at: string | null
}

/** The security lead records that this use case was reviewed. */
export function UseCaseReview({ id, revision, at }: Props) {
  const { zone } = usePageContext()
  const t = useTranslations('portfolio.security')
  const field = useId()
  const [open, setOpen] = useState(false)
  const [value, setValue] = useState(at ?? zone.today)
  const { send, busy, problem, errorOf } = useSend()
  const path = `/use-cases/${id}/security-reviews`

  async function save() {
    const stored = await send({
      method: 'POST',
      path,
      body: { revision, at: value },
      message: t('saved', { date: dayLabel(value, zone) }),
      undo: (after: Stored) => ({
        method: 'POST',
        path,
        body: { revision: after.revision, at },
        message: t('undone'),
      }),
    })
    if (stored) setOpen(false)
  }

  const error = errorOf('at')
  return (
    <>
      <Button variant={at ? 'default' : 'primary'} onClick={() => setOpen(true)}>
        {at ? t('again') : t('record')}
      </Button>
      {open ? (
        <FormDialog
          className="mt-2 gap-3.5"
          title={t('title')}
          submitLabel={t('record')}
          onClose={() => setOpen(false)}
          onSubmit={() => void save()}
          busy={busy}
          problem={error ? null : (problem?.text ?? null)}
        >
          <p className="t-sm text-ink-2">{t('text')}</p>
          <TextField
            id={field}
            type="date"
            label={t('date')}
            max={zone.today}
            value={value}
            error={error}
            required
            onChange={(event) => setValue(event.target.value)}
          />
        </FormDialog>
      ) : null}
    </>
  )
}
