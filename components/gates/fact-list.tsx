import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { Zone } from '@/lib/calendar/zones'
import { placeOf } from '@/lib/site/places'
import { gateHref } from '../layout/gate-words'
import { useSentences } from '../layout/sentences'
import { Link } from '../ui/link'
import { Status } from '../ui/status'
import { Tag } from '../ui/tag'
import { nameIn } from './gate-page'
import type { ReviewPart } from './rollback-page'

type Fact = ReviewPart['review']['facts'][number]

/** "2026-10-01 in-use-since" → "2026-10-01": the stored figure without its unit, which the words around it name. */
const figure = (stored: string) => stored.split(' ')[0] ?? stored
/** As a reader says it: a day in words, everything else as it was stored. */
const spoken = (value: string, zone: Zone) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? dayLabel(value, zone) : value)
const limitOf = (stored: string) => stored.match(/\d+(\.\d+)?/)?.[0] ?? ''

/**
 * The share of the frozen estimate that a month cost, in percent; null when there is none to compare. Cut off to whole
 * percent, unless that would read as the limit itself: 901 of 600 is 150.2%, not 150%. Tenths are rounded up then.
 */
function shareOf(amount: string, estimate: string | null | undefined, limit: number): number | null {
  if (!estimate || Number(estimate) <= 0) return null
  const percent = (Number(amount) * 100) / Number(estimate)
  const whole = Math.floor(percent)
  return whole === limit && percent > whole ? Math.ceil(percent * 10) / 10 : whole
}

/** Each fact with what was observed, the line it is measured against, its record, and whether it is still so. */
export function FactList({ review, data }: ReviewPart) {
  return (
    <ul>
      {review.facts.map((fact) => (
        <FactRow key={fact.id} fact={fact} review={review} data={data} />
      ))}
    </ul>
  )
}

function FactRow({ fact, review, data }: ReviewPart & { fact: Fact }) {
  const place = usePageContext()
  const t = useTranslations('gates.rollback')
  const sentence = useSentences()
  const { criterion, recordId, observed, threshold, stillTrue } = fact
  const finding = data.result.rollbackFacts.find((one) => one.criterion === criterion && one.record.id === recordId)
  const record = data.records[fact.id]
  const conditions = criterion === 'condition-overdue' ? `${gateHref(place.base, data.gate.id)}#conditions` : undefined
  const href = record ? placeOf(place.base, record.section, record.id) : conditions
  const byHand = criterion === 'by-hand'
  const estimate = data.estimates[fact.id] ?? ''
  const share = shareOf(figure(observed), estimate, 100 + Number(limitOf(threshold)))
  const seen =
    share === null
      ? t(`seen.${criterion}` as never, { value: spoken(figure(observed), place.zone) } as never)
      : t('share', { share, amount: figure(observed), estimate })
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-1 border-t border-line px-4 py-3 phone:grid-cols-1">
      <div className="t-sm min-w-0">
        <p className="wrap-anywhere whitespace-pre-line text-ink">
          {byHand ? observed : finding ? sentence(finding.summary) : t(`found.${criterion}` as never)}
        </p>
        {byHand ? (
          <p className="t-meta">
            {t('byHand', { name: nameIn(data.people, data.raisedBy[fact.id]) ?? t('somebody') })}
          </p>
        ) : (
          <dl className="t-meta flex flex-wrap gap-x-4 gap-y-0.5 [&_dd]:inline [&_dd]:text-ink-2 [&_dt]:mr-1 [&_dt]:inline">
            <div>
              <dt>{t('observedLabel')}</dt>
              <dd>{seen}</dd>
            </div>
            <div>
              <dt>{t('limitLabel')}</dt>
              <dd>{t(`limit.${criterion}` as never, { value: limitOf(threshold) } as never)}</dd>
            </div>
          </dl>
        )}
        {href ? (
          <Link href={href} className="inline-flex min-h-6 items-center">
            {record?.label ?? t(criterion === 'condition-overdue' ? 'toCondition' : 'record')}
          </Link>
        ) : null}{' '}
        <Tag>
          {t(`origin.${criterion === 'by-hand' ? 'hand' : criterion === 'condition-overdue' ? 'condition' : 'rule'}`)}
        </Tag>
      </div>
      {review.state === 'open' ? (
        <Status kind={stillTrue ? 'at-risk' : 'unknown'}>{t(stillTrue ? 'stillTrue' : 'noLonger')}</Status>
      ) : null}
    </li>
  )
}
