import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel, momentLabel } from '@/lib/calendar/words'
import { placeOf } from '@/lib/site/places'
import { gateName } from '../layout/gate-words'
import { CircleCheck, RotateCcw } from '../ui/icons'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { PrintButton } from '../ui/print-button.client'
import { Status } from '../ui/status'
import { FactList } from './fact-list'
import { nameIn } from './gate-page'
import type { ReviewPart, RollbackPart } from './rollback-page'
import { VoteList } from './vote-list'

/** Decided reviews, the newest first and open to read: the receipt of each. */
export function DecidedReviews({ data }: RollbackPart) {
  const decided = data.result.reviews
    .filter(({ state }) => state !== 'open')
    .sort((a, b) => ((a.decidedAt ?? a.openedAt) < (b.decidedAt ?? b.openedAt) ? 1 : -1))
  return (
    <div className="mt-4 grid gap-4">
      {decided.map((review, index) => (
        <Decided key={review.id} review={review} data={data} shown={index === 0 && data.result.openReview === null} />
      ))}
    </div>
  )
}

function Decided({ review, data, shown }: ReviewPart & { shown: boolean }) {
  const place = usePageContext()
  const t = useTranslations('gates.rollback')
  const { state, decidedAt, openedAt } = review
  const day = dayLabel(decidedAt ?? openedAt, place.zone)
  return (
    <Plate clip aria-labelledby={`review-${review.id}`} className="break-inside-avoid">
      <PlateHeader
        id={`review-${review.id}`}
        title={
          <span className="inline-flex items-center gap-2">
            {state === 'dismissed' ? <CircleCheck className="text-ready" /> : <RotateCcw className="text-at-risk" />}
            {t(`receipt.${state as 'confirmed'}`, { gate: gateName(data.gate.id), date: day })}
          </span>
        }
        more={shown ? <PrintButton label={t('receipt.print')} size="sm" /> : undefined}
      />
      <details open={shown} className="group">
        <summary className="t-sm inline-flex min-h-8 cursor-pointer items-center px-4 pb-2 text-accent underline group-open:hidden">
          {t('receipt.show')}
        </summary>
        <PlateBody className="pt-0">
          <p className="t-sm text-ink-2">{t(`receipt.${state as 'confirmed'}Text`, { phase: data.gate.from })}</p>
          <p className="t-meta mt-1">
            {t('receipt.times', {
              opened: momentLabel(openedAt, place.zone),
              decided: momentLabel(decidedAt ?? openedAt, place.zone),
            })}
          </p>
          <Action review={review} data={data} />
        </PlateBody>
        <FactList review={review} data={data} />
        {state === 'superseded' && review.seats.every(({ vote }) => vote === null) ? null : (
          <PlateBody className="border-t border-line pt-1">
            <VoteList review={review} data={data} />
          </PlateBody>
        )}
      </details>
    </Plate>
  )
}

/** What was promised instead of the rollback. */
function Action({ review, data }: ReviewPart) {
  const place = usePageContext()
  const t = useTranslations('gates.rollback')
  const action = data.actions.find(({ reviewId }) => reviewId === review.id)
  if (!action) return null
  const { text, owner, dueAt, closedAt } = action
  return (
    <div className="t-sm mt-2.5 flex flex-wrap items-center gap-x-3 gap-y-1 border-l-2 border-line-2 pl-2.5">
      <span className="min-w-0 flex-1 basis-56">
        <span className="block font-medium wrap-anywhere text-ink">{text}</span>
        <span className="t-meta">
          {t('receipt.action', {
            name: nameIn(data.people, owner) ?? t('somebody'),
            date: dueAt ? dayLabel(dueAt, place.zone) : '–',
          })}
        </span>
      </span>
      <Status kind={closedAt ? 'ready' : 'waiting'}>{t(closedAt ? 'receipt.done' : 'receipt.open')}</Status>
      <Link href={placeOf(place.base, 'workItems') ?? place.base} className="inline-flex min-h-6 items-center">
        {t('receipt.work')}
      </Link>
    </div>
  )
}
