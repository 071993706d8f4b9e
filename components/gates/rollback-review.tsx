import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { gateHref, gateName } from '../layout/gate-words'
import { useSentences } from '../layout/sentences'
import { EmptyState } from '../ui/empty-state'
import { Link } from '../ui/link'
import { Notice } from '../ui/notice'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { BenefitsPlate } from './benefits-plate'
import { useConfirmEffect } from './confirm-effect'
import { FactList } from './fact-list'
import { OwnVotes } from './own-votes'
import { RaiseFact } from './raise-fact.client'
import type { ReviewPart, RollbackPart } from './rollback-page'
import { VoteList } from './vote-list'

/** The open review: the facts that were found, the votes so far, the reader's vote, and what a confirmation would do. */
export function RollbackReview({ data }: RollbackPart) {
  const review = data.result.openReview
  if (!review) return <NoReview data={data} />
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_328px] items-start gap-6 narrow:grid-cols-1 narrow:gap-4">
      <div className="grid min-w-0 gap-4">
        <OpenNotices review={review} data={data} />
        <Found review={review} data={data} />
        <BenefitsPlate data={data} />
        <ConfirmEffect data={data} />
      </div>
      <Votes review={review} data={data} />
    </div>
  )
}

function NoReview({ data }: RollbackPart) {
  const place = usePageContext()
  const t = useTranslations('gates.rollback')
  const sentence = useSentences()
  const { result, gate, viewer } = data
  // Found by reading the records; the review is written by the next change or the hourly look, whichever comes first.
  const found = result.rollbackFacts.filter(({ value, decided }) => value === 'true' && !decided)
  return (
    <EmptyState
      title={t(found.length > 0 ? 'soon' : 'none')}
      action={viewer.canRaise ? <Raise data={data} /> : undefined}
      link={<Link href={gateHref(place.base, gate.id)}>{t('back', { gate: gateName(gate.id) })}</Link>}
    >
      {found.length > 0 ? (
        <>
          {found.map(({ key, summary }) => (
            <span key={key} className="block text-ink">
              {sentence(summary)}
            </span>
          ))}
          {t('soonText')}
        </>
      ) : result.approvedAt ? (
        t(result.reviews.length > 0 ? 'noneNew' : 'noneText')
      ) : (
        t(result.state === 'baseline' ? 'noneBaseline' : 'noneApproved')
      )}
    </EmptyState>
  )
}

function Raise({ data }: RollbackPart) {
  const place = usePageContext()
  const { gate, choices } = data
  return (
    <RaiseFact
      path={`/organizations/${place.slug}/gates/${gate.id}/rollback-facts`}
      gate={gateName(gate.id)}
      criterion={gate.rollback.criterion}
      records={choices.map(({ id, label }) => ({ value: id, label: label ?? id }))}
    />
  )
}

function OpenNotices({ review, data }: ReviewPart) {
  const place = usePageContext()
  const t = useTranslations('gates.rollback')
  return (
    <>
      {review.overdue ? (
        <Notice kind="warning" title={t('overdue', { date: dayLabel(review.openedAt, place.zone) })}>
          {t('overdueText')}
        </Notice>
      ) : null}
      {data.otherReviews.map((id) => (
        <Notice key={id} title={t('other', { gate: gateName(id) })}>
          <p>{t('otherText')}</p>
          <Link href={`${gateHref(place.base, id)}/rollback`} className="inline-flex min-h-6 items-center">
            {t('otherLink', { gate: gateName(id) })}
          </Link>
        </Notice>
      ))}
    </>
  )
}

function Found({ review, data }: ReviewPart) {
  const place = usePageContext()
  const t = useTranslations('gates.rollback')
  return (
    <Plate clip aria-labelledby="found">
      <PlateHeader
        id="found"
        title={t('facts')}
        more={<span className="t-meta">{t('opened', { date: dayLabel(review.openedAt, place.zone) })}</span>}
        className="pb-2"
      />
      <FactList review={review} data={data} />
      {data.viewer.canRaise ? (
        <div className="no-print border-t border-line px-4 py-3">
          <Raise data={data} />
        </div>
      ) : null}
    </Plate>
  )
}

function ConfirmEffect({ data }: RollbackPart) {
  const t = useTranslations('gates.rollback')
  const effect = useConfirmEffect({ data })
  return (
    <Plate aria-labelledby="effect">
      <PlateHeader id="effect" title={t('effectTitle')} />
      <PlateBody>
        <ul className="t-sm grid list-disc gap-1 pl-5 text-ink-2 marker:text-ink-3">
          {effect.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <p className="t-meta mt-2.5">{t('effectDismiss')}</p>
      </PlateBody>
    </Plate>
  )
}

function Votes({ review, data }: ReviewPart) {
  const t = useTranslations('gates.rollback')
  return (
    <Plate aria-labelledby="votes">
      <PlateHeader id="votes" title={t('votes')} />
      <PlateBody className="pt-1">
        <VoteList review={review} data={data} />
        <OwnVotes review={review} data={data} />
      </PlateBody>
    </Plate>
  )
}
