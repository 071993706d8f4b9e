'use client'

import { useTranslations } from 'next-intl'
import { type ChangeEvent, type FormEvent, useState } from 'react'
import { type SignInAnswer, signIn } from '@/lib/client/session'
import { Button } from '../ui/button'
import { Field, inputClass, TextField } from '../ui/field'
import { Notice } from '../ui/notice'
import { PasswordField } from './password-field.client'

export type SignInFormProps = {
  /** A path of this portal, checked on the server. */
  next: string
  /** The people of the samples by organization; empty where there are none. */
  samples: { label: string; people: { email: string; label: string }[] }[]
}

/** Keeps the e-mail address after a refusal; goes on with a full load, so that nothing of an earlier person stays. */
export function SignInForm({ next, samples }: SignInFormProps) {
  const t = useTranslations('accounts.signIn')
  const [state, setState] = useState<SignInAnswer | 'idle' | 'busy'>('idle')

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    setState('busy')
    const answer = await signIn(String(fields.get('email')), String(fields.get('password')))
    if (answer === 'ok') {
      window.location.assign(next)
      return
    }
    setState(answer)
    form.querySelector<HTMLInputElement>('[name=password]')?.select()
  }

  /** A sample person fills the address; the password is all that is left. */
  function choose({ currentTarget }: ChangeEvent<HTMLSelectElement>) {
    const field = (name: string) => currentTarget.form?.querySelector<HTMLInputElement>(`[name=${name}]`)
    const email = field('email')
    if (email) email.value = currentTarget.value
    field('password')?.focus()
  }

  const busy = state === 'busy' || state === 'ok'
  return (
    <form data-kept method="post" onSubmit={submit} className="mt-7 grid gap-4 phone:mt-5 phone:gap-3.5">
      {state === 'idle' || busy ? null : (
        <Notice kind="error" live="assertive">
          {t(state)}
        </Notice>
      )}
      <TextField
        id="email"
        name="email"
        type="email"
        label={t('email')}
        autoComplete="username"
        required
        maxLength={254}
        autoFocus
      />
      <PasswordField id="password" name="password" label={t('password')} autoComplete="current-password" required />
      {samples.length === 0 ? null : (
        <Field id="sample" label={t('sample')} hint={t('sampleHint')}>
          <select
            id="sample"
            className={`${inputClass} h-10`}
            defaultValue=""
            onChange={choose}
            aria-describedby="sample-hint"
          >
            <option value="">{t('sampleNobody')}</option>
            {samples.map(({ label, people }) => (
              <optgroup key={label} label={label}>
                {people.map((one) => (
                  <option key={one.email} value={one.email}>
                    {one.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </Field>
      )}
      <Button type="submit" variant="primary" size="tap" disabled={busy} className="mt-1 w-full">
        {busy ? t('busy') : t('submit')}
      </Button>
    </form>
  )
}
