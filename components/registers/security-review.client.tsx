'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { api, newIntention } from '@/lib/client/api'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { CheckboxField } from '../ui/checkbox'
import { TextField } from '../ui/field'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'

const checks = ['identity', 'network', 'data', 'ai-tests'] as const
type Check = (typeof checks)[number]

export type SecurityReviewProps = { org: string; id: string; revision: number; today: string; again: boolean }

/** The checklist of a review: recorded only when each of the four was looked at. */
export function SecurityReview({ org, id, revision, today, again }: SecurityReviewProps) {
  const t = useTranslations('registers.item.review')
  const form = useTranslations('registers.form')
  const router = useRouter()
  const toast = useToast()
  const prefix = useId()
  const intention = useRef(newIntention())
  const [checked, setChecked] = useState<readonly Check[]>([])
  const [at, setAt] = useState(today)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const left = checks.length - checked.length

  async function record() {
    if (busy || left > 0) return
    setBusy(true)
    const answer = await api('POST', `/organizations/${org}/shadow-ai-items/${id}/security-reviews`, {
      body: { revision, at, checked },
      idempotencyKey: intention.current,
    })
    setBusy(false)
    if (answer.ok) {
      toast({ message: t('recorded') })
      setChecked([])
      setTrouble(null)
    } else setTrouble(answer.offline ? form('offline') : answer.problem.detail)
    if (answer.ok || !answer.offline) intention.current = newIntention()
    router.refresh()
  }

  return (
    <div className="grid gap-2">
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
          {trouble}
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
        <Button variant="primary" aria-disabled={busy || left > 0} onClick={() => void record()}>
          {again ? t('again') : t('button')}
        </Button>
        {left > 0 ? <span className="t-meta">{t('left', { count: left })}</span> : null}
      </div>
    </div>
  )
}
