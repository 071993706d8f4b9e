'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '../ui/button'
import { TextAreaField } from '../ui/field'
import { Notice } from '../ui/notice'
import { useCall } from './use-call'

/** Says something to everybody at this gate; every member may. */
export function CommentBox({ path }: { path: string }) {
  const t = useTranslations('gates.comment')
  const id = useId()
  const [text, setText] = useState('')
  const { send, busy, problem } = useCall()

  async function submit(event: React.FormEvent) {
    event.preventDefault()
    if (text.trim() === '') return
    const answer = await send(`${path}/comments`, { text: text.trim() })
    if (answer?.ok) setText('')
  }

  return (
    <form onSubmit={submit} className="no-print mb-3 grid gap-2">
      <TextAreaField
        id={id}
        label={t('label')}
        rows={2}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {problem ? (
        <Notice kind="error" live="assertive">
          {problem}
        </Notice>
      ) : null}
      <Button type="submit" className="justify-self-start" disabled={busy || text.trim() === ''}>
        {t('button')}
      </Button>
    </form>
  )
}
