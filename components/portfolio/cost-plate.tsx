import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { CostReading } from '@/lib/scoring/portfolio/use-case-reading'
import { ChartTable } from '../charts/chart-table.client'
import { CostChart } from '../charts/cost-chart'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status, type StatusKind } from '../ui/status'
import { moneyText } from './money'

type Props = {
  costs: CostReading
  live: boolean
  fileName: string
  action?: ReactNode
}

const kinds = {
  within: 'ready',
  over: 'flagged',
  open: 'waiting',
  before: 'unknown',
  unknown: 'unknown',
} as const satisfies Record<CostReading['months'][number]['reading'], StatusKind>

const months = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const monthText = (month: string) => months.format(new Date(`${month}-01`))

/** What the months cost against the estimate: bars, projection and the 1.5 line, with the same as a table. */
export function CostPlate({ costs, live, fileName, action }: Props) {
  const { zone, currency } = usePageContext()
  const t = useTranslations('portfolio-page.costs')
  const money = (amount: string) => moneyText(amount, currency)
  const { projected, limit, frozenOn, months: all } = costs
  const compared = all.filter((one) => one.reading === 'within' || one.reading === 'over')
  const newest = compared.at(-1)
  const basis =
    projected === null
      ? t('noProjection')
      : frozenOn
        ? t('frozen', { amount: money(projected), date: dayLabel(frozenOn, zone) })
        : t('present', { amount: money(projected) })
  const summary = newest
    ? t(newest.reading === 'over' ? 'newestOver' : 'newestWithin', {
        month: monthText(newest.month),
        amount: money(newest.amount),
        limit: limit === null ? '–' : money(limit),
      })
    : t('noneCompared')
  return (
    <Plate aria-labelledby="costs">
      <PlateHeader id="costs" title={t('title')} more={action} />
      <PlateBody className="grid gap-3">
        <div className="grid gap-1">
          {newest ? (
            <Status kind={kinds[newest.reading]} className="whitespace-normal">
              {summary}
            </Status>
          ) : null}
          <p className="t-meta">
            {basis} {t('rule')} {live ? '' : t('notLive')}
          </p>
        </div>
        {all.length > 0 ? (
          <>
            <CostChart
              label={`${t('chart', { count: all.length })} ${basis} ${summary}`}
              points={all.map((one) => ({
                label: monthText(one.month),
                value: Number(one.amount),
                text: `${money(one.amount)} · ${t(`reading.${one.reading}`)}`,
                over: one.reading === 'over',
                open: one.reading !== 'within' && one.reading !== 'over',
              }))}
              lines={[
                ...(projected === null
                  ? []
                  : [{ value: Number(projected), label: t('projection', { amount: money(projected) }), limit: false }]),
                ...(limit === null
                  ? []
                  : [{ value: Number(limit), label: t('limit', { amount: money(limit) }), limit: true }]),
              ]}
            />
            <ChartTable
              caption={t('table')}
              columns={[t('month'), t('amount'), t('final'), t('ofProjection'), t('readingHead')]}
              rows={all.map((one) => [
                one.month,
                Number(one.amount),
                one.final ? t('yes') : t('no'),
                projected === null || Number(projected) === 0
                  ? null
                  : `${Math.round((Number(one.amount) / Number(projected)) * 100)}%`,
                t(`reading.${one.reading}`),
              ])}
              labels={{ show: t('showTable'), download: t('download') }}
              fileName={fileName}
            />
          </>
        ) : (
          <p className="t-sm text-ink-2">{t('none')}</p>
        )}
      </PlateBody>
    </Plate>
  )
}
