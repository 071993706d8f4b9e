import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { Paperclip, Plus, X } from '../ui/icons'
import { OutsideLink } from '../ui/outside-link'
import type { EvidenceLink } from './answer-value'
import { type EvidenceOffer, EvidenceOffers } from './evidence-offers'

type Props = {
  questionId: string
  links: EvidenceLink[]
  /** What would count as evidence for this question. */
  hint: string
  offers: EvidenceOffer[]
  disabled: boolean
  adding: boolean
  onAdding: (adding: boolean) => void
  onChange: (links: EvidenceLink[]) => void
}

/** Links that show the answer is so. Only http and https: anything else would be a script or a local file. */
export function EvidenceList({ questionId, links, hint, offers, disabled, adding, onAdding, onChange }: Props) {
  const t = useTranslations('scorecard.evidence')
  const [error, setError] = useState<string | null>(null)

  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const label = String(form.get('label')).trim()
    const url = String(form.get('url')).trim()
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
      setError(t('urlError'))
      return
    }
    setError(null)
    onChange([...links, { label: label || url, url, fileId: null }])
    onAdding(false)
  }

  return (
    <section aria-label={t('title')}>
      <div className="t-label flex h-6 items-center justify-between">
        {t('title')}
        {disabled || adding ? null : (
          <Button variant="quiet" size="sm" className="h-6 px-1.5 phone:h-8" onClick={() => onAdding(true)}>
            <Plus className="size-[13px] stroke-[2.2]" />
            {t('add')}
          </Button>
        )}
      </div>
      {links.length === 0 && !adding ? <p className="t-sm mt-1 text-ink-2">{t('hint', { hint })}</p> : null}
      <ul className="grid gap-2">
        {links.map((link, index) => (
          <li
            key={`${link.url}-${index}`}
            className="mt-1 flex min-h-9 items-center gap-2 rounded-md border border-line bg-surface py-1 pr-1 pl-3 text-sm"
          >
            <Paperclip className="size-[15px] text-ink-3" />
            {link.url === null ? (
              <span className="min-w-0 flex-1 wrap-anywhere">{link.label}</span>
            ) : (
              <span className="min-w-0 flex-1 py-0.5 wrap-anywhere">
                <OutsideLink href={link.url} label={link.label} />
              </span>
            )}
            {disabled ? null : (
              <Button
                variant="quiet"
                size="sm"
                square
                aria-label={t('remove', { label: link.label })}
                onClick={() => onChange(links.filter((_, other) => other !== index))}
              >
                <X className="size-3.5" />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {disabled ? null : <EvidenceOffers offers={offers} links={links} onTake={(link) => onChange([...links, link])} />}
      {adding ? (
        <form
          data-panel="evidence"
          onSubmit={add}
          noValidate
          className="mt-1 grid gap-3 rounded-md border border-line bg-surface p-3"
        >
          <p className="t-sm text-ink-2">{t('hint', { hint })}</p>
          <TextField id={`${questionId}-label`} name="label" label={t('label')} maxLength={200} autoFocus />
          <TextField
            id={`${questionId}-url`}
            name="url"
            label={t('url')}
            type="url"
            inputMode="url"
            placeholder="https://"
            maxLength={2000}
            error={error}
          />
          <div className="flex justify-end gap-2">
            <Button onClick={() => onAdding(false)}>{t('cancel')}</Button>
            <Button type="submit" variant="primary">
              {t('save')}
            </Button>
          </div>
        </form>
      ) : null}
    </section>
  )
}
