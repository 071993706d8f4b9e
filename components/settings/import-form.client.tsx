'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { api, newIntention, type Problem } from '@/lib/client/api'

const SHOWN = 8

/** Sends an exported document; a refused one names each place, and the chosen file stays chosen. */
export function ImportForm() {
  const t = useTranslations('settings')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Pick<Problem, 'detail' | 'errors'> | null>(null)

  const refuse = (detail: string) => {
    setProblem({ detail, errors: [] })
    setBusy(false)
  }

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const chosen = new FormData(event.currentTarget).get('document')
    if (!(chosen instanceof File)) return
    setBusy(true)
    setProblem(null)
    const answer = await api<{ slug: string }>('POST', '/organizations/import', {
      file: chosen,
      idempotencyKey: newIntention(),
    })
    if (answer.ok) window.location.assign(`/o/${answer.data.slug}`)
    else if (answer.offline) refuse(t('offline'))
    else {
      setProblem(answer.problem)
      setBusy(false)
    }
  }

  return (
    <form onSubmit={send} className="grid justify-items-start gap-3">
      <TextField
        id="document"
        name="document"
        type="file"
        accept="application/json,application/gzip,.json,.gz"
        required
        label={t('data.import.choose')}
      />
      {problem ? (
        <Notice kind="error" live="assertive" title={problem.detail}>
          <ul>
            {problem.errors.slice(0, SHOWN).map(({ pointer, message }) => (
              <li key={`${pointer} ${message}`}>
                <span className="id">{pointer}</span> {message}
              </li>
            ))}
          </ul>
          {problem.errors.length > SHOWN ? t('data.import.more', { count: problem.errors.length - SHOWN }) : null}
        </Notice>
      ) : null}
      <Button type="submit" variant="primary" disabled={busy}>
        {busy ? t('data.import.busy') : t('data.import.button')}
      </Button>
    </form>
  )
}
