'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { Check, X } from '../ui/icons'
import { Notice } from '../ui/notice'
import { OutsideLink } from '../ui/outside-link'
import { Status } from '../ui/status'
import { useToast } from '../ui/toast.client'
import { useSave } from './use-save'

export type EvidenceLink = {
  id: string
  label: string
  url: string | null
  facts: string
  revision: number
  verified: boolean
  validUntil: string
  /** Its time has run out. */
  stale: boolean
  mine: boolean
  mayVerify: boolean
}

type Props = { itemId: string; links: EvidenceLink[]; mayAttach: boolean }

/** Links that show an item is done: attach one, say that somebody looked, or take an own one off. */
export function EvidenceLinks({ itemId, links, mayAttach }: Props) {
  const { slug, zone } = usePageContext()
  const { today } = zone
  const t = useTranslations('phases.item')
  const toast = useToast()
  const id = useId()
  const empty = { label: '', url: '', validUntil: '' }
  const [given, setGiven] = useState(empty)
  const [problem, setProblem] = useState<string | null>(null)
  const { save, busy } = useSave()
  const path = `/organizations/${slug}/items/${itemId}/evidence`

  async function attach(event: React.FormEvent) {
    event.preventDefault()
    const { label, url, validUntil } = given
    const answer = await save('POST', path, {
      label: label.trim(),
      url: url.trim(),
      ...(validUntil ? { validUntil } : {}),
    })
    if (answer?.ok) {
      setProblem(null)
      setGiven(empty)
    } else if (answer) setProblem(answer.problem.errors[0]?.message ?? answer.sentence)
  }

  async function detach({ id: evidenceId, revision, label, url, validUntil }: EvidenceLink) {
    const answer = await save('DELETE', `${path}/${evidenceId}?revision=${revision}`)
    if (!answer?.ok) {
      if (answer) setProblem(answer.sentence)
      return
    }
    const again = { label, url, ...(validUntil ? { validUntil } : {}) }
    toast({
      message: t('removed', { label }),
      ...(url === null ? {} : { action: { run: () => void save('POST', path, again) } }),
    })
  }

  async function check({ id: evidenceId, revision }: EvidenceLink, fields: Record<string, unknown>) {
    const answer = await save('PATCH', `${path}/${evidenceId}`, { seen: revision, ...fields })
    if (answer) setProblem(answer.ok ? null : answer.sentence)
  }

  const field = (name: keyof typeof empty, label: string) => ({
    id: `${id}-${name}`,
    label,
    value: given[name],
    onChange: (event: { target: { value: string } }) => setGiven({ ...given, [name]: event.target.value }),
  })
  return (
    <section className="border-t border-line py-3" aria-label={t('evidence')}>
      <h3 className="t-label pb-1">{t('evidence')}</h3>
      {links.length === 0 ? <p className="t-sm text-ink-2">{t('noEvidence')}</p> : null}
      <ul>
        {links.map((link) => (
          <li key={link.id} className="t-sm flex items-start gap-2 py-1.5">
            <span className="min-w-0 flex-1 wrap-anywhere">
              {link.url ? <OutsideLink href={link.url} label={link.label} /> : link.label}
              <span className="t-meta block">{link.facts}</span>
              <span className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1">
                {link.stale ? <Status kind="at-risk">{t('stale')}</Status> : null}
                {link.verified ? <Status kind="ready">{t('verifiedShort')}</Status> : null}
                {link.mayVerify ? (
                  <Button
                    size="sm"
                    variant={link.verified ? 'quiet' : 'default'}
                    disabled={busy}
                    aria-label={t(link.verified ? 'unverifyNamed' : 'verifyNamed', { label: link.label })}
                    onClick={() => check(link, { verified: !link.verified })}
                  >
                    {link.verified ? null : <Check />}
                    {t(link.verified ? 'unverify' : 'verify')}
                  </Button>
                ) : null}
              </span>
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
        <form onSubmit={attach} className="mt-2 grid grid-cols-2 gap-2">
          <TextField {...field('label', t('label'))} maxLength={200} required className="col-span-2" />
          <TextField {...field('url', t('url'))} type="url" required placeholder="https://" className="col-span-2" />
          <TextField {...field('validUntil', t('until'))} type="date" min={today} />
          <Button type="submit" className="self-end justify-self-start phone:h-11" disabled={busy}>
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
