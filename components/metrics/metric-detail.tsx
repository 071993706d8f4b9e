import { useTranslations } from 'next-intl'
import { periodLabel } from '@/lib/client/metric-words'
import type { Metric } from '@/lib/content'
import type { MetricResult } from '@/lib/scoring/metrics/metric-results'
import { ChartTable } from '../charts/chart-table.client'
import { LineFigure } from '../charts/line-figure'
import { useSentences } from '../layout/sentences'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import { Tag } from '../ui/tag'
import { metricStatus, useMetricWords } from './metric-words'

export type MetricDetailProps = {
  metric: Pick<Metric, 'id' | 'name' | 'unit' | 'goal' | 'computed'>
  result: MetricResult
  reading: string
  /** Records below which there is no state. */
  few: number
  reads: { label: string; href: string }[]
  /** Of latency: the percentiles beside the p95, which is its value. */
  percentiles: { period: string; p50: number | null; p99: number | null }[]
}

/** One metric: the number, what it is compared with, how it is read, from which records, and its trend with a table. */
export function MetricDetail({ metric, result, reading, few, reads, percentiles }: MetricDetailProps) {
  const t = useTranslations('metrics')
  const common = useTranslations('common')
  const sentence = useSentences()
  const words = useMetricWords()
  const { goal, points, missing } = result
  const beside = new Map(percentiles.map((one) => [one.period, one]))
  const three = percentiles.length > 0
  const seen = new Map(reads.map((one) => [one.label, one]))
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.5fr)] gap-4 narrow:grid-cols-1">
      <Plate>
        <PlateBody className="grid gap-3">
          <div className="flex flex-wrap items-start justify-between gap-2">
            <p className="text-[28px] leading-9 font-semibold tracking-[-.02em] tabular-nums">
              {words.value(result.value, metric.unit)}
            </p>
            <Status kind={metricStatus[result.state]} box>
              {t(`state.${result.state}`)}
            </Status>
          </div>
          <p className="t-meta">
            {[...words.behind(result), result.source === null ? '' : t(`one.source.${result.source}`)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <dl className="t-sm grid gap-2.5">
            <div>
              <dt className="t-meta">{t('one.target')}</dt>
              <dd>
                {words.target(goal, metric.unit)}{' '}
                {goal.kind === 'none' ? null : <Tag>{t(`target.origin.${goal.origin}`)}</Tag>}
                {goal.origin === 'organization' ? (
                  <span className="t-meta block">
                    {goal.reason ? t('one.reason', { reason: goal.reason }) : ''}{' '}
                    {t('one.framework', { target: words.target(metric.goal, metric.unit) })}
                  </span>
                ) : null}
              </dd>
            </div>
            <div>
              <dt className="t-meta">{t('one.rule')}</dt>
              <dd className="text-pretty">
                {reading} {metric.computed && result.sample !== null ? t('one.few', { few }) : null}
                {result.previous === null
                  ? null
                  : ` ${t('one.previous', { value: words.value(result.previous, metric.unit) })}`}
              </dd>
            </div>
            <div>
              <dt className="t-meta">{t('one.reads')}</dt>
              <dd className="flex flex-wrap gap-x-3">
                {[...seen.values()].map(({ label, href }) => (
                  <Link key={label} href={href} className="inline-flex min-h-6 items-center">
                    {label}
                  </Link>
                ))}
              </dd>
            </div>
            {missing.length > 0 ? (
              <div>
                <dt className="t-meta">{t('one.missing')}</dt>
                {missing.map((one) => (
                  <dd key={`${one.section} ${one.sentence.code}`}>{sentence(one.sentence)}</dd>
                ))}
              </div>
            ) : null}
          </dl>
        </PlateBody>
      </Plate>
      <Plate>
        <PlateHeader title={t('one.trend')} />
        <PlateBody>
          <LineFigure
            points={points.map(({ period, value, running }) => ({ label: periodLabel(period), value, open: running }))}
            threshold={goal.value}
            label={words.trend(metric.name, metric.unit, points)}
          />
          {three ? (
            <div className="mt-3 grid grid-cols-2 gap-4 phone:grid-cols-1">
              {(['p50', 'p99'] as const).map((which) => {
                const others = points.map((one) => ({ ...one, value: beside.get(one.period)?.[which] ?? null }))
                return (
                  <div key={which}>
                    <h3 className="t-label">{which}</h3>
                    <LineFigure
                      points={others.map(({ period, value, running }) => ({
                        label: periodLabel(period),
                        value,
                        open: running,
                      }))}
                      threshold={null}
                      label={words.trend(`${metric.name}, ${which}`, metric.unit, others)}
                    />
                  </div>
                )
              })}
            </div>
          ) : null}
          {points.some(({ value }) => value !== null) ? (
            <div className="mt-3">
              <ChartTable
                caption={metric.name}
                columns={[
                  t('one.table.period'),
                  ...(three ? ['p50', 'p95', 'p99'] : [t('one.table.value')]),
                  t('one.table.sample'),
                ]}
                rows={points.map(({ period, value, sample, running }) => {
                  const { p50 = null, p99 = null } = beside.get(period) ?? {}
                  return [
                    running ? t('value.running', { period: periodLabel(period) }) : periodLabel(period),
                    ...(three ? [p50, value, p99] : [value]),
                    sample,
                  ]
                })}
                labels={{ show: common('showTable'), download: common('downloadCsv') }}
                fileName={metric.id}
              />
            </div>
          ) : (
            <p className="t-sm text-ink-2">{t('trendEmpty')}</p>
          )}
        </PlateBody>
      </Plate>
    </div>
  )
}
