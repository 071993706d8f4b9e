import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { SubmittedView } from '@/lib/features/scorecard/view'
import { Link } from '../ui/link'
import { Notice } from '../ui/notice'
import { Plate } from '../ui/plate'
import { PastArea } from './past-area'
import { ReadRungs } from './read-rungs'

type Props = {
  entry: SubmittedView['areas'][number]
  levelNames: string[]
  /** The day it was submitted, as it is read. */
  date: string
  /** The whole scorecard. */
  href: string
  /** The question of the link. */
  asked: string | undefined
  /** Starts a new scorecard, for who may. */
  change: ReactNode
}

/** Where a link to an area or a question leads while no draft is open: its answers in the newest scorecard, for reading. */
export function SubmittedArea({ entry, levelNames, date, href, asked, change }: Props) {
  const t = useTranslations('scorecard.past')
  const found = entry.answers.find(({ question }) => question.id === asked)
  return (
    <div className="grid max-w-4xl gap-4">
      <Notice title={t('readTitle', { date })}>
        {change === null ? t('readOnly') : t('readChange')} <Link href={href}>{t('whole')}</Link>
        {change === null ? null : <div className="mt-3">{change}</div>}
      </Notice>
      {found ? (
        <Plate className="grid gap-3 border-l-[3px] border-l-index p-4" aria-labelledby="asked">
          <h2 id="asked" className="t-q">
            {found.question.text}{' '}
            <span className="id">
              {found.question.id} {found.question.topic}
            </span>
          </h2>
          {found.answer?.rating == null ? (
            <p className="t-sm text-ink-2">
              {found.answer?.notApplicable ? t('na', { reason: found.answer.naReason ?? '' }) : t('quickOnly')}
            </p>
          ) : null}
          <ReadRungs levels={found.question.levels} names={levelNames} chosen={found.answer?.rating ?? null} />
        </Plate>
      ) : null}
      <PastArea entry={entry} levelNames={levelNames} open />
    </div>
  )
}
