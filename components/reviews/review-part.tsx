import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { label } from '@/lib/content'
import type { QuarterReview } from '@/lib/features/reviews/queries'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import { AddDecision } from './add-decision.client'
import { useFactWords } from './fact-words'
import { PartNote } from './part-note.client'

type Part = QuarterReview['parts'][number]
export type ReviewPartProps = {
  review: QuarterReview
  part: Part
  path: string
}

/** One part of the agenda: what the records say, what people noted, what they decided. */
export function ReviewPart({ review, part, path }: ReviewPartProps) {
  const { base, zone } = usePageContext()
  const t = useTranslations('reviews')
  const words = useFactWords()
  const { event, mayWrite, people } = review
  const name = label('cadenceCoverage', part.part)
  return (
    <Plate aria-labelledby={part.part}>
      <PlateHeader
        id={part.part}
        title={name}
        more={
          <Status kind={part.covered ? 'ready' : 'unknown'}>{t(part.covered ? 'part.covered' : 'part.open')}</Status>
        }
      />
      <PlateBody className="grid gap-3">
        <ul className="t-sm grid gap-1" aria-label={t('part.records')}>
          {part.facts.map((fact) => (
            <li key={`${fact.code} ${JSON.stringify(fact.params)}`} className="wrap-anywhere">
              {words(fact)}
            </li>
          ))}
        </ul>
        {part.note === null ? null : (
          <p className="border-l-2 border-line-2 pl-3 text-sm whitespace-pre-line wrap-anywhere">{part.note}</p>
        )}
        {part.decisions.length === 0 ? null : (
          <section aria-label={t('part.decisions')}>
            <h3 className="t-label">{t('part.decisions')}</h3>
            <ul className="grid gap-1">{part.decisions.map(decision)}</ul>
          </section>
        )}
        {mayWrite && event ? (
          <div className="no-print flex flex-wrap gap-2">
            <PartNote path={path} revision={event.revision} part={part.part} label={name} notes={event.sections} />
            <AddDecision reviewId={event.id} part={part.part} label={name} people={people} />
          </div>
        ) : null}
      </PlateBody>
    </Plate>
  )

  function decision({ closedAt, dueAt, id, owner, text }: Part['decisions'][number]) {
    const when = closedAt
      ? t('part.done', { date: dayLabel(closedAt, zone) })
      : dueAt
        ? dayLabel(dueAt, zone)
        : t('part.noDate')
    return (
      <li key={id} className="t-sm wrap-anywhere">
        <Link href={`${base}/work${closedAt ? '?state=closed' : ''}#${id}`}>{text}</Link>{' '}
        <span className="text-ink-2">
          {owner ?? t('part.nobody')} · {when}
        </span>
      </li>
    )
  }
}
