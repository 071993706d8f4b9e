import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { momentLabel } from '@/lib/calendar/words'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { type Level, LevelSwatch } from '../ui/level-swatch'
import type { Conflict } from './answer-queue'
import type { AnswerValue } from './answer-value'

type Props = {
  conflict: Conflict | null
  levelNames: string[]
  onMine: () => void
  onTheirs: () => void
  /** Closing decides nothing: the change keeps waiting. */
  onLater: (detail: string) => void
}

/** Both values with person and time. */
export function ConflictDialog({ conflict, levelNames, onMine, onTheirs, onLater }: Props) {
  const t = useTranslations('scorecard.conflict')
  const { zone } = usePageContext()
  const who = conflict?.theirs.updatedByName ?? t('somebody')
  return (
    <Dialog
      open={conflict !== null}
      onClose={() => onLater(t('later'))}
      closeLabel={t('later')}
      title={conflict ? t('title', { who, question: conflict.questionId }) : ''}
      footer={
        <>
          <Button onClick={onMine}>{t('mine')}</Button>
          <Button onClick={onTheirs}>{t('theirs')}</Button>
        </>
      }
    >
      {conflict ? (
        <div className="mt-2 grid grid-cols-2 gap-3 phone:grid-cols-1">
          <Side
            label={t('yours', { time: momentLabel(new Date(conflict.mineAt).toISOString(), zone) })}
            value={conflict.mine}
            other={conflict.theirs}
            levelNames={levelNames}
          />
          <Side
            label={t('others', { time: momentLabel(conflict.theirs.updatedAt, zone) })}
            value={conflict.theirs}
            other={conflict.mine}
            levelNames={levelNames}
          />
        </div>
      ) : null}
    </Dialog>
  )
}

type SideProps = { label: string; value: AnswerValue; other: AnswerValue; levelNames: string[] }

/** The rating, and whatever else the two answers say differently. */
function Side({ label, value, other, levelNames }: SideProps) {
  const t = useTranslations('scorecard.conflict')
  const level = value.notApplicable ? 'na' : (value.rating as Level | null)
  const word = value.notApplicable ? t('na') : value.rating === null ? t('open') : levelNames[value.rating - 1]
  const differs = (name: keyof AnswerValue) => JSON.stringify(value[name]) !== JSON.stringify(other[name])
  const rows = [
    differs('naReason') && value.naReason,
    differs('note') && t('note', { note: value.note ?? t('none') }),
    differs('confidence') && t('confidence', { word: value.confidence ? t(`sure.${value.confidence}`) : t('none') }),
    differs('evidence') && t('evidence', { count: value.evidence.length }),
    differs('markedForReview') && (value.markedForReview ? t('marked') : t('unmarked')),
  ].filter((row): row is string => typeof row === 'string')
  return (
    <section className="min-w-0 rounded-md border border-line-2 p-3">
      <h3 className="t-meta">{label}</h3>
      <p className="t-sm mt-1 flex items-center gap-2">
        <LevelSwatch level={level} />
        {word}
      </p>
      {rows.map((row) => (
        <p key={row} className="t-sm mt-1 wrap-anywhere text-ink-2">
          {row}
        </p>
      ))}
    </section>
  )
}
