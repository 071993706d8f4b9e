'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { signIn } from '@/lib/client/session'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { Notice } from '../ui/notice'
import { useWrite } from '../write/use-write'
import { OrganizationFields } from './organization-fields.client'
import { PasswordField } from './password-field.client'
import { problemFields } from './problem-fields'

const names = {
  '/name': 'name',
  '/email': 'email',
  '/password': 'password',
  '/setupCode': 'setupCode',
  '/organization/name': 'organizationName',
  '/organization/provider': 'provider',
  '/organization/currency': 'currency',
  '/organization/timezone': 'timezone',
}

export type SetupFormProps = {
  /** Reachable from other machines: the code from the terminal is asked for. */
  needsCode: boolean
}

/** First start: the first account and its organization, then straight into the set-up. */
export function SetupForm({ needsCode }: SetupFormProps) {
  const t = useTranslations('accounts')
  const [entering, setEntering] = useState(false)
  const { write, busy: sending } = useWrite()
  const busy = sending || entering
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const field = (name: string) => String(new FormData(form).get(name) ?? '')
    const body = {
      name: field('name'),
      email: field('email'),
      password: field('password'),
      organization: {
        name: field('organizationName'),
        provider: field('provider'),
        currency: field('currency'),
        timezone: field('timezone'),
      },
      ...(needsCode ? { setupCode: field('setupCode') } : {}),
    }
    const answer = await write<{ slug: string }>('POST', '/setup', body, { quiet: true })
    if (!answer) return
    if (answer.ok) {
      setEntering(true)
      const entered = await signIn(field('email'), field('password'))
      window.location.assign(entered === 'ok' ? `/o/${answer.data.slug}/setup` : '/sign-in')
      return
    }
    const { fields, other } = problemFields(answer, names)
    setErrors(fields)
    setProblem(other)
    const first = Object.keys(fields)[0]
    if (first) form.querySelector<HTMLElement>(`[name=${first}]`)?.focus()
  }

  return (
    <form method="post" onSubmit={submit} className="mt-4 grid gap-4 phone:gap-3.5">
      {problem === null ? null : (
        <Notice kind="error" live="assertive">
          {problem}
        </Notice>
      )}
      {needsCode ? (
        <TextField
          id="setup-code"
          name="setupCode"
          label={t('form.setupCode')}
          hint={t('form.setupCodeHint')}
          autoComplete="off"
          required
          error={errors.setupCode}
        />
      ) : null}
      <TextField
        id="name"
        name="name"
        label={t('form.name')}
        autoComplete="name"
        required
        maxLength={200}
        error={errors.name}
      />
      <TextField
        id="email"
        name="email"
        type="email"
        label={t('form.email')}
        autoComplete="username"
        required
        maxLength={254}
        error={errors.email}
      />
      <PasswordField
        id="password"
        name="password"
        label={t('form.password')}
        hint={t('form.passwordHint')}
        autoComplete="new-password"
        required
        error={errors.password}
      />
      <hr className="my-1 border-line" />
      <OrganizationFields errors={errors} />
      <Button type="submit" variant="primary" size="tap" disabled={busy} className="mt-1 w-full">
        {busy ? t('welcome.creating') : t('welcome.create')}
      </Button>
    </form>
  )
}
