'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { signIn } from '@/lib/client/session'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { Notice } from '../ui/notice'
import { useWrite } from '../write/use-write'
import { PasswordField } from './password-field.client'
import { problemFields } from './problem-fields'

const names = { '/name': 'name', '/email': 'email', '/password': 'password' }

export type JoinFormProps = { token: string; email: string; name: string }

/** Joins with a new account and goes straight in. */
export function JoinForm({ token, email, name }: JoinFormProps) {
  const t = useTranslations('accounts')
  const [entering, setEntering] = useState(false)
  const { write, busy: sending } = useWrite()
  const busy = sending || entering
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const given = { name: String(fields.get('name')), email: String(fields.get('email')) }
    const password = String(fields.get('password'))
    const path = `/invitations/${token}/account`
    const answer = await write<{ slug: string }>('POST', path, { ...given, password }, { quiet: true })
    if (!answer) return
    if (answer.ok) {
      setEntering(true)
      const entered = await signIn(given.email, password)
      window.location.assign(entered === 'ok' ? `/o/${answer.data.slug}` : '/sign-in')
      return
    }
    const split = problemFields(answer, names)
    setErrors(split.fields)
    setProblem(split.other)
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-4 phone:gap-3.5">
      {problem === null ? null : (
        <Notice kind="error" live="assertive">
          {problem}
        </Notice>
      )}
      <TextField
        id="name"
        name="name"
        label={t('form.name')}
        autoComplete="name"
        defaultValue={name}
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
        defaultValue={email}
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
      <Button type="submit" variant="primary" size="tap" disabled={busy} className="mt-1 w-full">
        {busy ? t('invitation.creating') : t('invitation.createAccount')}
      </Button>
    </form>
  )
}
