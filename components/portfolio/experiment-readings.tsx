import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { ExperimentView } from '@/lib/features/portfolio/view'
import { Plate } from '../ui/plate'
import { Status, type StatusKind } from '../ui/status'
import { moneyText } from './money'
import { SpendMeter } from './spend-meter'

type Props = { view: ExperimentView }

function Figure({
  id,
  title,
  value,
  status,
  children,
}: {
  id: string
  title: string
  value: ReactNode
  status?: ReactNode
  children: ReactNode
}) {
  return (
    <Plate aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] content-start gap-1 p-4 phone:p-3">
      <h2 id={id} className="t-meta">
        {title}
      </h2>
      <p className="text-xl leading-7 font-semibold tracking-[-.015em] tabular-nums phone:text-lg">{value}</p>
      {status}
      <div className="t-meta grid gap-1">{children}</div>
    </Plate>
  )
}

/** Days left, money left, criteria and the inactivity clock, each with its arithmetic. */
export function ExperimentReadings({ view }: Props) {
  const { zone, currency } = usePageContext()
  const t = useTranslations('portfolio-page.readings')
  const { timeBox, spend, clock, gaps, row } = view
  const money = (amount: string) => moneyText(amount, currency)
  const date = (day: string) => dayLabel(day, zone)
  const live = row.state === 'running' || row.state === 'capped'
  const criteria = (['accuracyCriterion', 'latencyCriterion', 'costCeiling'] as const).filter(
    (field) => row[field] !== null,
  ).length
  const boxKind: StatusKind =
    timeBox.state === 'overdue' ? 'at-risk' : timeBox.state === 'last-day' ? 'watch' : live ? 'ready' : 'unknown'
  const reached = spend.reached
  const moneyKind: StatusKind =
    reached === null
      ? 'unknown'
      : reached >= 100
        ? 'blocked'
        : reached >= 90
          ? 'at-risk'
          : reached > 0
            ? 'watch'
            : 'ready'
  const clockKind: StatusKind =
    clock === null ? 'unknown' : clock.state === 'active' ? 'ready' : clock.state === 'flagged' ? 'flagged' : 'blocked'
  return (
    <div className="mb-4 grid grid-cols-4 gap-3 narrow:grid-cols-2 phone:gap-2">
      <Figure
        id="days-left"
        title={t('days')}
        value={
          timeBox.daysLeft === null
            ? '–'
            : live
              ? timeBox.daysLeft < 0
                ? t('overdueBy', { count: -timeBox.daysLeft })
                : t('daysLeft', { count: timeBox.daysLeft })
              : t('ended')
        }
        status={
          <Status className="whitespace-normal" kind={boxKind}>
            {t(`box.${timeBox.state}`)}
          </Status>
        }
      >
        {timeBox.start && timeBox.end ? (
          <span>
            {timeBox.parts
              ? t('boxSum', { start: date(timeBox.start), parts: timeBox.parts.join(' + '), end: date(timeBox.end) })
              : t('boxOdd', { start: date(timeBox.start), end: date(timeBox.end) })}
          </span>
        ) : (
          <span>{t('boxRule')}</span>
        )}
      </Figure>
      <Figure
        id="money-left"
        title={t('money')}
        value={spend.left !== null ? money(spend.left) : spend.cap === null ? '–' : t('notRecorded')}
        status={
          <Status className="whitespace-normal" kind={moneyKind}>
            {reached === null ? t('spendUnknown') : reached >= 100 ? t('capped') : t('reached', { mark: reached })}
          </Status>
        }
      >
        {spend.pct !== null ? <SpendMeter pct={spend.pct} marks={spend.marks} /> : null}
        <span>
          {spend.cap === null
            ? t('noCap')
            : spend.actual === null
              ? t('capOnly', { cap: money(spend.cap) })
              : t('moneySum', { cap: money(spend.cap), spent: money(spend.actual), pct: spend.pct ?? '–' })}
        </span>
      </Figure>
      <Figure
        id="criteria"
        title={t('criteria')}
        value={t('ofThree', { count: criteria })}
        status={
          <Status className="whitespace-normal" kind={gaps.length === 0 ? 'ready' : 'unknown'}>
            {gaps.length === 0
              ? t(row.state === 'draft' ? 'readyToStart' : 'defined')
              : t('gaps', { count: gaps.length })}
          </Status>
        }
      >
        <span>{t('criteriaRule')}</span>
      </Figure>
      <Figure
        id="activity"
        title={t('activity')}
        value={clock === null ? '–' : clock.idle === 0 ? t('today') : t('daysAgo', { count: clock.idle })}
        status={
          <Status className="whitespace-normal" kind={live ? clockKind : 'unknown'}>
            {live ? t(`clock.${clock?.state ?? 'unknown'}`) : t('clockOff')}
          </Status>
        }
      >
        {clock === null ? (
          <span>{t('noActivity')}</span>
        ) : (
          <span>
            {t(`since.${clock.from}`, { date: date(clock.last) })}{' '}
            {live ? t('clockSum', { flag: date(clock.flagOn), end: date(clock.endOn) }) : ''}
            {row.flaggedAt ? ` ${t('flaggedOn', { date: date(row.flaggedAt) })}` : ''}
          </span>
        )}
      </Figure>
    </div>
  )
}
