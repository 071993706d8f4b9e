'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { X } from '../ui/icons'
import { Notice } from '../ui/notice'
import { useSave } from './use-save'

export type EvidenceLink = {
  id: string
  label: string
  url: string | null
  facts: string
  revision: number
  mine: boolean
}

type Props = { slug: string; itemId: string; links: EvidenceLink[]; mayAttach: boolean }

/** Links that show an item is done: attach one, or take an own one off. */
export function EvidenceLinks({ slug, itemId, links, mayAttach }: Props) {
  const t = useTranslations('phases.item')
  const id = useId()
  const [label, setLabel] = useState('')
  const [url, setUrl] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const { save, busy } = useSave()
  const path = `/organizations/${slug}/items/${itemId}/evidence`

  async function attach(event: React.FormEvent) {
    event.preventDefault()
    const answer = await save('POST', path, { label: label.trim(), url: url.trim() })
    if (!answer.ok) {
      setProblem(answer.problem.errors[0]?.message ?? answer.problem.detail)
      return
    }
    setProblem(null)
    setLabel('')
    setUrl('')
  }

  async function detach({ id: evidenceId, revision }: EvidenceLink) {
    const answer = await save('DELETE', `${path}/${evidenceId}?revision=${revision}`)
    if (!answer.ok) setProblem(answer.problem.detail)
  }

  return (
    <section className="border-t border-line py-3" aria-label={t('evidence')}>
      <h3 className="t-label pb-1">{t('evidence')}</h3>
      {links.length === 0 ? <p className="t-sm text-ink-2">{t('noEvidence')}</p> : null}
      <ul>
        {links.map((link) => (
          <li key={link.id} className="t-sm flex items-start gap-2 py-1">
            <span className="min-w-0 flex-1 break-words">
              {link.url ? (
                <a href={link.url} rel="noreferrer" target="_blank">
                  {link.label}
                </a>
              ) : (
                link.label
              )}
              <span className="t-meta block">{link.facts}</span>
            </span>
            {link.mine ? (
              <Button
                size="sm"
                square
                variant="quiet"
                disabled={busy}
                aria-label={t('remove', { label: link.label })}
                onClick={() => detach(link)}
              >
                <X />
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayAttach ? (
        <form onSubmit={attach} className="mt-2 grid gap-2">
          <TextField
            id={`${id}-label`}
            label={t('label')}
            maxLength={200}
            required
            value={label}
            onChange={(event) => setLabel(event.target.value)}
          />
          <TextField
            id={`${id}-url`}
            label={t('url')}
            type="url"
            required
            placeholder="https://"
            value={url}
            onChange={(event) => setUrl(event.target.value)}
          />
          <Button type="submit" className="justify-self-start" disabled={busy}>
            {t('attach')}
          </Button>
        </form>
      ) : null}
      {problem ? (
        <Notice kind="error" live="assertive" className="mt-2">
          {problem}
        </Notice>
      ) : null}
    </section>
  )
}
