'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { TextAreaField } from '../ui/field'
import { type Level, LevelSwatch } from '../ui/level-swatch'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { told, useWrite } from '../write/use-write'

type Props = {
  area: { id: string; name: string }
  revision: number
  suggested: number
  final: number | null
  reason: string | null
  /** Both the suggestion where nothing else is allowed: a quick rating is confirmed as it is. */
  min: number
  max: number
  reasonLength: number
  levelNames: string[]
}

/** The suggestion, confirmed or moved by one with a reason. Only what the rules allow is offered. */
export function ConfirmRating(props: Props) {
  const { slug } = usePageContext()
  const { area, suggested, min, max, levelNames } = props
  const t = useTranslations('scorecard.result')
  const router = useRouter()
  const toast = useToast()
  const [chosen, setChosen] = useState(props.final ?? suggested)
  const [reason, setReason] = useState(props.reason ?? '')
  const { write, busy, problem } = useWrite()
  const [short, setShort] = useState(false)
  const override = chosen !== suggested
  const unchanged = props.final === chosen && (!override || (props.reason ?? '') === reason.trim())

  async function confirm() {
    setShort(override && reason.trim().length < props.reasonLength)
    if (override && reason.trim().length < props.reasonLength) return
    const path = `/organizations/${slug}/scorecards/draft/areas/${area.id}/confirmation`
    const body = { final: chosen, reason: override ? reason.trim() || null : null, revision: props.revision }
    const answer = await write('PUT', path, body)
    if (answer?.ok) toast({ message: t('done', { area: area.name, rating: chosen }) })
    else if (answer?.problem.code === 'conflict') router.refresh()
  }

  return (
    <div className="grid gap-4">
      <fieldset>
        <legend className="sr-only">{t('yours')}</legend>
        <div className="grid gap-1.5">
          {Array.from({ length: max - min + 1 }, (_, index) => min + index).map((level) => (
            <label
              key={level}
              className="relative flex min-h-11 items-center gap-2.5 rounded-md border border-line-2 bg-surface px-3 text-sm hover:border-control has-checked:border-accent has-checked:bg-accent-soft has-checked:shadow-[0_0_0_1px_var(--accent)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
            >
              <input
                type="radio"
                name="final"
                checked={chosen === level}
                onChange={() => setChosen(level)}
                className="absolute inset-0 m-0 opacity-0"
              />
              <LevelSwatch level={level as Level} />
              <span className="font-[550]">{levelNames[level - 1]}</span>
              {level === suggested ? <span className="t-meta ml-auto">{t('suggestedMark')}</span> : null}
            </label>
          ))}
        </div>
      </fieldset>
      {override ? (
        <TextAreaField
          id="override-reason"
          label={t('reason')}
          hint={t('reasonHint')}
          error={short ? t('reasonShort') : null}
          value={reason}
          minLength={props.reasonLength}
          maxLength={4000}
          onChange={(event) => setReason(event.target.value)}
        />
      ) : null}
      {problem === null ? null : (
        <Notice kind="error" live="assertive">
          {told(problem, (detail) => t('failed', { detail }))}
        </Notice>
      )}
      <Button variant="primary" size="tap" disabled={busy || unchanged} onClick={confirm}>
        {unchanged
          ? t('unchanged')
          : props.final === null
            ? t('button', { rating: chosen })
            : t('change', { rating: chosen })}
      </Button>
    </div>
  )
}
