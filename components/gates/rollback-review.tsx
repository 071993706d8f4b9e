import { useTranslations } from 'next-intl'
import { dayLabel } from '@/lib/client/dates'
import { placeOf } from '@/lib/client/places'
import { seatById } from '@/lib/content'
import type { ReviewSummary } from '@/lib/scoring/gates/types'
import { gateName } from '../layout/gate-words'
import { useSentences } from '../layout/sentences'
import { Avatar } from '../ui/avatar'
import { EmptyState } from '../ui/empty-state'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import { type GatePart, nameIn } from './gate-page'
import { Vote } from './vote.client'

/** The facts that were found, the votes so far, and the reader's vote. */
export function RollbackReview({ data, place }: GatePart) {
  const t = useTranslations('gates.rollback')
  const review = data.result.openReview
  if (!review) {
    return (
      <EmptyState
        title={t('none')}
        link={
          <Link href={`${place.base}/gates/${data.gate.short}`}>{t('back', { gate: gateName(data.gate.id) })}</Link>
        }
      >
        {data.result.approvedAt ? t('noneText') : t('noneApproved')}
      </EmptyState>
    )
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_328px] items-start gap-6 narrow:grid-cols-1 narrow:gap-4">
      <Found review={review} data={data} place={place} />
      <Plate aria-labelledby="votes">
        <PlateHeader id="votes" title={t('votes')} />
        <PlateBody className="pt-1">
          <Votes review={review} data={data} />
          <OwnVote review={review} data={data} place={place} />
        </PlateBody>
      </Plate>
    </div>
  )
}

function Found({ review, data, place }: GatePart & { review: ReviewSummary }) {
  const t = useTranslations('gates.rollback')
  const sentence = useSentences()
  return (
    <Plate clip aria-labelledby="found">
      <PlateHeader id="found" title={t('facts')} className="pb-2" />
      <ul>
        {review.facts.map((fact) => {
          const finding = data.result.rollbackFacts.find(
            ({ criterion, record }) => criterion === fact.criterion && record.id === fact.recordId,
          )
          const href = finding ? placeOf(place.base, finding.record.section, finding.record.id) : undefined
          return (
            <li
              key={fact.id}
              className="t-sm flex flex-wrap items-start gap-x-4 gap-y-1 border-t border-line px-4 py-3"
            >
              <div className="min-w-0 flex-1 basis-72">
                {finding ? sentence(finding.summary) : fact.observed}
                <span className="t-meta block">
                  {t('observed', { observed: fact.observed, limit: fact.threshold })}
                </span>
                {href ? (
                  <Link href={href} className="inline-flex min-h-6 items-center">
                    {finding?.record.label}
                  </Link>
                ) : null}
              </div>
              <Status kind={fact.stillTrue ? 'at-risk' : 'unknown'}>
                {t(fact.stillTrue ? 'stillTrue' : 'noLonger')}
              </Status>
            </li>
          )
        })}
      </ul>
    </Plate>
  )
}

function Votes({ review, data }: { review: ReviewSummary; data: GatePart['data'] }) {
  const t = useTranslations('gates.rollback')
  return (
    <ul>
      {review.seats.map(({ seat, holders, vote, personId, reason }) => {
        const name = nameIn(data.people, personId) ?? holders.flatMap((id) => nameIn(data.people, id) ?? []).join(', ')
        return (
          <li
            key={seat}
            className="grid grid-cols-[24px_minmax(0,1fr)_auto] items-center gap-x-2.5 border-t border-line py-[9px]"
          >
            <Avatar name={name || '?'} />
            <span className="t-sm font-medium">{name || seatById(seat).name}</span>
            <Status kind={vote === 'confirm' ? 'at-risk' : vote === 'dismiss' ? 'ready' : 'waiting'}>
              {t(vote === 'confirm' ? 'confirmed' : vote === 'dismiss' ? 'dismissed' : 'waiting')}
            </Status>
            <span className="t-meta col-start-2 col-end-4">
              {seatById(seat).name}
              {reason ? <span className="block text-ink-2">{reason}</span> : null}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function OwnVote({ review, data, place }: GatePart & { review: ReviewSummary }) {
  const t = useTranslations('gates.rollback')
  const { viewer, gate, owners, people } = data
  const seat = viewer.reviewSeats[0]
  if (!seat) {
    const names = review.seats.flatMap(({ holders }) => holders.flatMap((id) => nameIn(people, id) ?? []))
    return (
      <p className="t-sm mt-3 text-ink-2">
        {t('denied', { seats: gate.seatIds.map((id) => seatById(id).name).join(', '), names: names.join(', ') })}
      </p>
    )
  }
  return (
    <>
      <Vote
        path={`/organizations/${place.slug}/gates/${gate.id}/reviews/${review.id}/votes`}
        gate={gateName(gate.id)}
        seat={seat}
        seatName={seatById(seat).name}
        effect={gate.rollback.confirmEffect}
        owners={owners}
        today={place.zone.today}
      />
      <p className="t-meta mt-2">{t('opened', { date: dayLabel(review.openedAt, place.zone) })}</p>
    </>
  )
}

/** Reviews that were decided before. */
export function EarlierReviews({ data, place }: GatePart) {
  const t = useTranslations('gates.rollback')
  const earlier = data.result.reviews.filter(({ state }) => state !== 'open')
  if (earlier.length === 0) return null
  return (
    <Plate clip className="mt-4" aria-labelledby="earlier">
      <PlateHeader id="earlier" title={t('history')} className="pb-2" />
      <ul>
        {earlier.map((review) => (
          <li key={review.id} className="t-sm flex flex-wrap gap-x-4 border-t border-line px-4 py-2.5">
            <span className="min-w-0 flex-1">{review.facts.map(({ observed }) => observed).join('; ')}</span>
            <span className="t-meta">{dayLabel(review.decidedAt ?? review.openedAt, place.zone)}</span>
            <span>{t(`state.${review.state}`)}</span>
          </li>
        ))}
      </ul>
    </Plate>
  )
}
