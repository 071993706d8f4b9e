'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { useWrite } from '../write/use-write'
import { OrganizationFields } from './organization-fields.client'
import { problemFields } from './problem-fields'

const names = { '/name': 'organizationName', '/provider': 'provider', '/currency': 'currency', '/timezone': 'timezone' }

/** A further organization, for operators. */
export function NewOrganizationForm() {
  const t = useTranslations('accounts')
  const [made, setMade] = useState(false)
  const { write, busy: sending } = useWrite()
  const busy = sending || made
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const body = {
      name: fields.get('organizationName'),
      provider: fields.get('provider'),
      currency: fields.get('currency'),
      timezone: fields.get('timezone'),
    }
    const answer = await write<{ slug: string }>('POST', '/organizations', body, { quiet: true })
    if (!answer) return
    if (answer.ok) {
      setMade(true)
      window.location.assign(`/o/${answer.data.slug}/setup`)
      return
    }
    const split = problemFields(answer, names)
    setErrors(split.fields)
    setProblem(split.other)
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
