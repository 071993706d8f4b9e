'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { CheckboxField } from '../ui/checkbox'
import { TextField } from '../ui/field'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { useWrite } from '../write/use-write'

const checks = ['identity', 'network', 'data', 'ai-tests'] as const
type Check = (typeof checks)[number]

export type SecurityReviewProps = { id: string; revision: number; again: boolean }

/** The checklist of a review: recorded only when each of the four was looked at. */
export function SecurityReview({ id, revision, again }: SecurityReviewProps) {
  const { slug, zone } = usePageContext()
  const { today } = zone
  const t = useTranslations('registers.item.review')
  const router = useRouter()
  const toast = useToast()
  const prefix = useId()
  const [checked, setChecked] = useState<readonly Check[]>([])
  const [at, setAt] = useState(today)
  const { write, busy, problem: trouble } = useWrite()
  const left = checks.length - checked.length

  async function record(event: FormEvent) {
    event.preventDefault()
    if (left > 0 || busy) return
    const path = `/organizations/${slug}/shadow-ai-items/${id}/security-reviews`
    const answer = await write('POST', path, { revision, at, checked }, { quiet: true })
    if (!answer) return
    if (answer.ok) {
      toast({ message: t('recorded') })
      setChecked([])
    }
    router.refresh()
  }

  return (
    <form method="post" noValidate onSubmit={(event) => void record(event)} className="grid gap-2">
      <p className="t-sm text-ink-2">{t('intro')}</p>
      <div>
        {checks.map((check) => (
          <CheckboxField
            key={check}
            label={t(check)}
            checked={checked.includes(check)}
            onChange={() =>
              setChecked((all) => (all.includes(check) ? all.filter((one) => one !== check) : [...all, check]))
            }
          />
        ))}
      </div>
      {trouble ? (
        <Notice kind="error" live="assertive">
          {trouble.sentence}
        </Notice>
      ) : null}
      <TextField
        id={`${prefix}at`}
        type="date"
        label={t('date')}
        max={today}
        value={at}
        onChange={(event) => setAt(event.target.value)}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" aria-disabled={busy || left > 0}>
          {again ? t('again') : t('button')}
        </Button>
        {left > 0 ? <span className="t-meta">{t('left', { count: left })}</span> : null}
      </div>
    </form>
  )
}
