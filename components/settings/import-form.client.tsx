'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { useWrite } from '../write/use-write'

const SHOWN = 8

/** A browser gives a file out as it was when it was chosen, and refuses one that was changed since. */
const isAsChosen = (file: File) =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )

/** Sends an exported document; a refused one names each place, and the chosen file stays chosen. */
export function ImportForm() {
  const t = useTranslations('settings')
  const [made, setMade] = useState(false)
  const { write, busy: sending, problem } = useWrite()
  const [changed, setChanged] = useState(false)
  const busy = sending || made

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const chosen = new FormData(event.currentTarget).get('document')
    if (!(chosen instanceof File)) return
    const form = event.currentTarget
    const fresh = await isAsChosen(chosen)
    setChanged(!fresh)
    if (!fresh) return form.reset()
    const sent = { file: chosen, quiet: true }
    const answer = await write<{ slug: string }>('POST', '/organizations/import', undefined, sent)
    if (!answer?.ok) return
    setMade(true)
    window.location.assign(`/o/${answer.data.slug}`)
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
        error={changed ? t('data.import.changed') : undefined}
        onChange={() => setChanged(false)}
      />
      {problem ? (
        <Notice kind="error" live="assertive" title={problem.sentence}>
          <ul>
            {problem.problem.errors.slice(0, SHOWN).map(({ pointer, message }) => (
              <li key={`${pointer} ${message}`}>
                <span className="id">{pointer}</span> {message}
              </li>
            ))}
          </ul>
          {problem.problem.errors.length > SHOWN
            ? t('data.import.more', { count: problem.problem.errors.length - SHOWN })
            : null}
        </Notice>
      ) : null}
      <Button type="submit" variant="primary" disabled={busy}>
        {busy ? t('data.import.busy') : t('data.import.button')}
      </Button>
    </form>
  )
}
