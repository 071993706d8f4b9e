'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { useWrite } from '../write/use-write'
import { PasswordField } from './password-field.client'
import { problemFields } from './problem-fields'

const names = { '/password': 'password', '/newPassword': 'newPassword' }

/** Changes the password; the other sessions end with the old one. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('accounts')
  const { write, busy } = useWrite()
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [ended, setEnded] = useState<number | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    setEnded(null)
    const body = { password: fields.get('password'), newPassword: fields.get('newPassword') }
    const answer = await write<{ ended: number }>('PUT', '/session/password', body)
    if (!answer) return
    if (answer.ok) {
      form.reset()
      setErrors({})
      setProblem(null)
      setEnded(answer.data.ended)
      return
    }
    const split = problemFields(answer, names)
    setErrors(split.fields)
    setProblem(split.other)
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      {problem === null ? null : (
        <Notice kind="error" live="assertive">
          {problem}
        </Notice>
      )}
      {ended === null ? null : (
        <Notice kind="success" live="polite">
          {t('me.changed', { count: ended })}
        </Notice>
      )}
      {/* Tells password managers whose password this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        id="password"
        name="password"
        label={t('me.presentPassword')}
        autoComplete="current-password"
        required
        error={errors.password}
      />
      <PasswordField
        id="new-password"
        name="newPassword"
        label={t('me.newPassword')}
        hint={t('form.passwordHint')}
        autoComplete="new-password"
        required
        error={errors.newPassword}
      />
      <Button type="submit" disabled={busy} className="justify-self-start">
        {t('me.changePassword')}
      </Button>
    </form>
  )
}
