'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { api } from '@/lib/client/api'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { CheckboxField } from '../ui/checkbox'
import { TextField } from '../ui/field'

export function ProfileForm({ name, email }: { name: string; email: string }) {
  const t = useTranslations('accounts.me')
  const router = useRouter()
  const [state, setState] = useState<'idle' | 'busy' | 'saved' | 'failed'>('idle')
  const [error, setError] = useState<string>()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setState('busy')
    setError(undefined)
    const answer = await api('PATCH', '/session', { body: { name: new FormData(event.currentTarget).get('name') } })
    setState(answer.ok ? 'saved' : 'failed')
    if (answer.ok) router.refresh()
    else if (!answer.offline) setError(answer.problem.detail)
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      <TextField
        id="name"
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        defaultValue={name}
        autoComplete="name"
        required
        maxLength={200}
        error={error}
      />
      <TextField id="email" label={t('email')} hint={t('emailHint')} value={email} readOnly autoComplete="username" />
      <div className="flex items-center gap-3">
        <Button type="submit" disabled={state === 'busy'}>
          {t('saveName')}
        </Button>
        <span role="status" className="t-sm text-ink-2">
          {state === 'saved' ? t('saved') : state === 'failed' && !error ? t('failed') : null}
        </span>
      </div>
    </form>
  )
}

export function ShortcutsSwitch({ off }: { off: boolean }) {
  const t = useTranslations('accounts.me')
  const router = useRouter()
  const [isOff, setIsOff] = useState(off)
  const [failed, setFailed] = useState(false)
  async function change() {
    setIsOff(!isOff)
    const answer = await api('PATCH', '/session', { body: { shortcutsOff: !isOff } })
    setFailed(!answer.ok)
    if (answer.ok) router.refresh()
    else setIsOff(isOff)
  }
  return (
    <>
      <CheckboxField label={t('shortcuts')} hint={t('shortcutsHint')} checked={!isOff} onChange={change} />
      <p role="alert" className="text-xs text-blocked empty:hidden">
        {failed ? t('failed') : null}
      </p>
    </>
  )
}
