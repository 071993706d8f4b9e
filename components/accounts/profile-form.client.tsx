'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { CheckboxField } from '../ui/checkbox'
import { TextField } from '../ui/field'
import { useWrite, useWriter } from '../write/use-write'

export function ProfileForm({ name, email }: { name: string; email: string }) {
  const t = useTranslations('accounts.me')
  const [saved, setSaved] = useState(false)
  const { write, busy, problem } = useWrite()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setSaved(false)
    const answer = await write('PATCH', '/session', { name: new FormData(event.currentTarget).get('name') })
    setSaved(answer?.ok === true)
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
        error={problem?.sentence}
      />
      <TextField id="email" label={t('email')} hint={t('emailHint')} value={email} readOnly autoComplete="username" />
      <div className="flex items-center gap-3">
        <Button type="submit" disabled={busy}>
          {t('saveName')}
        </Button>
        <span role="status" className="t-sm text-ink-2">
          {saved ? t('saved') : null}
        </span>
      </div>
    </form>
  )
}

export function ShortcutsSwitch({ off }: { off: boolean }) {
  const t = useTranslations('accounts.me')
  const router = useRouter()
  const write = useWriter()
  const [isOff, setIsOff] = useState(off)
  const [failed, setFailed] = useState<string | null>(null)
  async function change() {
    setIsOff(!isOff)
    const answer = await write('PATCH', '/session', { shortcutsOff: !isOff })
    setFailed(answer.ok ? null : answer.sentence)
    if (answer.ok) router.refresh()
    else setIsOff(isOff)
  }
  return (
    <>
      <CheckboxField label={t('shortcuts')} hint={t('shortcutsHint')} checked={!isOff} onChange={change} />
      <p role="alert" className="text-xs text-blocked empty:hidden">
        {failed}
      </p>
    </>
  )
}
