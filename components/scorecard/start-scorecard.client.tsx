'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { told, useWrite } from '../write/use-write'

type Props = {
  /** The submitted scorecard to start from. */
  copyFrom: string | null
  /** Offer the empty start beside the copy. */
  blank?: boolean
  /** Where to begin in it, below its home: an area, a question. */
  at?: string
  /** Beside a more important step: no primary button. */
  plain?: boolean
}

/** Starts the one draft: from the last answers, or empty. */
export function StartScorecard({ copyFrom, blank = false, at = '', plain = false }: Props) {
  const { slug, base } = usePageContext()
  const t = useTranslations('scorecard.start')
  const router = useRouter()
  const [started, setStarted] = useState(false)
  const { write, busy, problem, clear } = useWrite()

  async function start(from: string | null) {
    const answer = await write('POST', `/organizations/${slug}/scorecards`, { copyFrom: from }, { quiet: true })
    // Somebody else started the one draft meanwhile: this person wants to be there too.
    if (!answer || (!answer.ok && answer.problem.status !== 409)) return
    clear()
    setStarted(true)
    router.push(`${base}/assess${at}`)
    router.refresh()
  }

  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <Button {...(plain ? {} : { variant: 'primary' })} disabled={busy || started} onClick={() => start(copyFrom)}>
          {copyFrom === null ? t('fresh') : t('copy')}
        </Button>
        {blank && copyFrom !== null ? (
          <Button disabled={busy || started} onClick={() => start(null)}>
            {t('blank')}
          </Button>
        ) : null}
      </div>
      {problem === null ? null : (
        <Notice kind="error" live="assertive">
          {told(problem, (detail) => t('failed', { detail }))}
        </Notice>
      )}
    </div>
  )
}
