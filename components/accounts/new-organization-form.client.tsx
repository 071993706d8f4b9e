'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { api, newIntention } from '@/lib/client/api'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { OrganizationFields } from './organization-fields.client'
import { problemFields } from './problem-fields'

const names = { '/name': 'organizationName', '/provider': 'provider', '/currency': 'currency', '/timezone': 'timezone' }

/** A further organization, for operators. */
export function NewOrganizationForm() {
  const t = useTranslations('accounts')
  const [busy, setBusy] = useState(false)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const intention = useRef<string>(undefined)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    setBusy(true)
    intention.current ??= newIntention()
    const answer = await api<{ slug: string }>('POST', '/organizations', {
      idempotencyKey: intention.current,
      body: {
        name: fields.get('organizationName'),
        provider: fields.get('provider'),
        currency: fields.get('currency'),
        timezone: fields.get('timezone'),
      },
    })
    if (answer.ok) {
      window.location.assign(`/o/${answer.data.slug}/setup`)
      return
    }
    // Without an answer the call may have been done: the same key keeps a second press from making a second one.
    if (!answer.offline) intention.current = undefined
    const split = problemFields(answer.problem, names)
    setErrors(split.fields)
    setProblem(answer.offline ? t('form.offline') : split.other)
    setBusy(false)
  }

  return (
    <form method="post" onSubmit={submit} className="mt-4 grid gap-4 phone:gap-3.5">
      {problem === null ? null : (
        <Notice kind="error" live="assertive">
          {problem}
        </Notice>
      )}
      <OrganizationFields errors={errors} />
      <Button type="submit" variant="primary" size="tap" disabled={busy} className="mt-1 w-full">
        {busy ? t('welcome.creating') : t('welcome.create')}
      </Button>
    </form>
  )
}
