'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { SelectField, TextAreaField, TextField } from '../ui/field'
import { Notice } from '../ui/notice'
import { useSend } from './use-send'

export type BaselineFormProps = { phases: { number: number; name: string }[] }

/** Sets the starting phase, once. */
export function BaselineForm({ phases }: BaselineFormProps) {
  const { slug, zone } = usePageContext()
  const { today } = zone
  const t = useTranslations('settings.baseline')
  const { send, busy, problem } = useSend()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const body = { phase: Number(fields.get('phase')), at: fields.get('at'), reason: fields.get('reason') }
    void send('POST', `/organizations/${slug}/baseline`, body)
  }
  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      {problem && Object.keys(problem.fields).length === 0 ? (
        <Notice kind="error" live="assertive">
          {problem.sentence}
        </Notice>
      ) : null}
      <div className="grid grid-cols-[1fr_11rem] gap-4 phone:grid-cols-1">
        <SelectField
          id="baseline-phase"
          name="phase"
          label={t('phase')}
          options={phases
            .filter(({ number }) => number > 1)
            .map(({ number, name }) => ({ value: String(number), label: t('option', { number, name }) }))}
          error={problem?.fields['/phase']}
        />
        <TextField
          id="baseline-at"
          name="at"
          type="date"
          label={t('at')}
          max={today}
          required
          error={problem?.fields['/at']}
        />
      </div>
      <TextAreaField
        id="baseline-reason"
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        required
        maxLength={4000}
        error={problem?.fields['/reason']}
      />
      <Button type="submit" disabled={busy} className="justify-self-start">
        {t('set')}
      </Button>
    </form>
  )
}
