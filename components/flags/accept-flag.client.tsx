'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { Button } from '../ui/button'
import { TextAreaField, TextField } from '../ui/field'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useFlagCall } from './use-flag-call'

export type AcceptFlagProps = {
  pattern: string
  /** The first and the last day that can be chosen, and how many days that is. */
  first: string
  /** The day the form begins with. */
  usual: string
  last: string
  days: number
  current: { id: string; revision: number; until: string; reason: string } | null
}

type Stored = { id: string; revision: number; until: string }

/** Accepts a flag until a day with a reason, changes that, or withdraws it; the toast takes an acceptance back. */
export function AcceptFlag({ pattern, first, usual, last, days, current }: AcceptFlagProps) {
  const { slug } = usePageContext()
  const t = useTranslations('flags.accept')
  const toast = useToast()
  const { send, busy, problem, clear } = useFlagCall()
  const [open, setOpen] = useState(false)
  const [short, setShort] = useState(false)
  const id = useId()
  const path = `/organizations/${slug}/flags/${pattern}/acceptances`

  async function withdraw({ id: acceptance, revision }: Pick<Stored, 'id' | 'revision'>) {
    if (await send('DELETE', `${path}/${acceptance}?revision=${revision}`)) toast({ message: t('withdrawn') })
  }

  async function submit(fields: FormData) {
    const reason = String(fields.get('reason') ?? '').trim()
    setShort(reason.length < 10)
    if (reason.length < 10) return
    const stored = await send<Stored>('POST', path, { until: fields.get('until'), reason })
    if (!stored) return
    setOpen(false)
    toast({
      message: t('done', { date: dayLabel(stored.until, { timezone: 'UTC', today: '' }) }),
      action: { run: () => withdraw(stored) },
    })
  }

  function close() {
    setOpen(false)
    setShort(false)
    clear()
  }

  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setOpen(true)} className="phone:h-11">
          {current ? t('again') : t('open')}
        </Button>
        {current ? (
          <Button variant="quiet" disabled={busy} onClick={() => withdraw(current)} className="phone:h-11">
            {t('withdraw')}
          </Button>
        ) : null}
      </div>
      {problem && !open ? (
        <Notice kind="error" live="assertive" className="mt-2">
          {problem.sentence}
        </Notice>
      ) : null}
      <FormDialog
        open={open}
        onClose={close}
        title={t('title')}
        text={t('text')}
        submitLabel={t('save')}
        busy={busy}
        problem={problem?.fields['/until'] ? null : problem?.sentence}
        onSubmit={(fields) => void submit(fields)}
      >
        <TextField
          id={`${id}-until`}
          name="until"
          type="date"
          label={t('until')}
          hint={t('untilHint', { days })}
          error={problem?.fields['/until']}
          min={first}
          max={last}
          defaultValue={current?.until ?? usual}
          required
        />
        <TextAreaField
          id={`${id}-reason`}
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          error={short ? t('short') : undefined}
          defaultValue={current?.reason}
          maxLength={4000}
          required
        />
      </FormDialog>
    </>
  )
}
