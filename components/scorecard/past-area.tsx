import { useTranslations } from 'next-intl'
import type { SubmittedView } from '@/lib/features/scorecard/view'
import { type Level, LevelSwatch } from '../ui/level-swatch'
import { Plate } from '../ui/plate'
import { type AnswerLine, AnswerTable } from './answer-table'
import { meanText } from './so-far'

type Props = { entry: SubmittedView['areas'][number]; levelNames: string[]; open?: boolean }

/** One area of a submitted scorecard: the rating, how it came about, its answers. */
export function PastArea({ entry, levelNames, open = false }: Props) {
  const t = useTranslations('scorecard.past')
  const { area, final, mean, mode, reason, suggested } = entry
  const word =
    final === null ? '' : entry.focus ? t('needsFocus', { word: levelNames[final - 1] ?? '' }) : levelNames[final - 1]
  const facts = [
    t(`mode.${mode}`),
    mean === null ? null : `${t('mean')} ${meanText(mean)}`,
    suggested === null ? null : `${t('suggested')} ${suggested}`,
  ]
  const lines = entry.answers
    .filter(({ answer }) => answer !== null)
    .map(({ question, answer }): AnswerLine => {
      const rating = answer?.rating ?? null
      return {
        id: question.id,
        text: question.text,
        level: answer?.notApplicable ? 'na' : (rating as Level | null),
        word: answer?.notApplicable
          ? t('na', { reason: answer.naReason ?? '' })
          : rating === null
            ? t('unanswered')
            : `${levelNames[rating - 1]}: ${question.levels[rating - 1]}`,
        note: answer?.note ?? null,
        evidence: answer?.evidence ?? [],
      }
    })
  return (
    <section id={area.id} className="grid scroll-mt-16 gap-2">
      <Plate as="div" className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
        <h2 className="t-card">{area.name}</h2>
        <span className="t-sm flex items-center gap-2">
          <LevelSwatch level={final as Level | null} />
          {word}
        </span>
        <span className="t-meta">{facts.filter(Boolean).join(' · ')}</span>
        {reason ? <p className="t-sm basis-full wrap-anywhere text-ink-2">{`${t('reason')}: ${reason}`}</p> : null}
      </Plate>
      {lines.length === 0 ? null : (
        <details open={open}>
          <summary className="t-sm min-h-6 px-1 text-ink-2">{t('answersOf', { area: area.name })}</summary>
          <div className="mt-2">
            <AnswerTable title={area.name} lines={lines} />
          </div>
        </details>
      )}
    </section>
  )
}
