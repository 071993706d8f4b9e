import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { MetricView } from '@/lib/features/metrics/queries'
import { LineFigure } from '../charts/line-figure'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { Link } from '../ui/link'
import { Status } from '../ui/status'
import { Tag } from '../ui/tag'
import { metricStatus, useMetricWords } from './metric-words'

export type MetricTableProps = {
  title: string
  id: string
  metrics: MetricView[]
  /** Metrics whose page says where their values are had. */
  sourced: readonly string[]
}

/** The metrics of one dimension: value, target, trend and state, each with what stands behind it. */
export function MetricTable({ title, id, metrics, sourced }: MetricTableProps) {
  const { base } = usePageContext()
  const t = useTranslations('metrics')
  const words = useMetricWords()
  const where = ({ metric, result }: MetricView) =>
    result.state === 'no-data' && sourced.includes(metric.id) ? (
      <Link href={`${base}/metrics/${metric.id}#source`} className="t-sm inline-flex min-h-6 items-center">
        {t('where')}
      </Link>
    ) : null
  return (
    <section aria-labelledby={id} className="mb-6">
      <h2 id={id} className="t-card mb-2">
        {title}
      </h2>
      <DataTable
        caption={title}
        cardsOnPhones
        className="[&_table]:table-fixed"
        head={
          <>
            <ColumnHead className="w-[27%]">{t('head.metric')}</ColumnHead>
            <ColumnHead className="w-[27%]">{t('head.value')}</ColumnHead>
            <ColumnHead className="w-[19%]">{t('head.target')}</ColumnHead>
            <ColumnHead className="w-[14%]">{t('head.trend')}</ColumnHead>
            <ColumnHead>{t('head.state')}</ColumnHead>
          </>
        }
      >
        {metrics.map(({ metric, result }) => (
          <tr key={metric.id} className="align-top">
            <RowHead className="py-2 whitespace-normal">
              <Link href={`${base}/metrics/${metric.id}`} className="text-ink no-underline hover:underline">
                {metric.name}
              </Link>
            </RowHead>
            <Cell wrap>
              <b className="block font-semibold tabular-nums">{words.value(result.value, metric.unit)}</b>
              <span className="t-meta block">{words.behind(result).join(' · ')}</span>
              {where({ metric, result })}
            </Cell>
            <Cell wrap>
              <span className="block">{words.target(result.goal, metric.unit)}</span>
              {result.goal.kind === 'none' ? null : <Tag>{t(`target.origin.${result.goal.origin}`)}</Tag>}
            </Cell>
            <Cell className="py-2">
              <LineFigure
                size="spark"
                points={result.points.map(({ period, value, running }) => ({ label: period, value, open: running }))}
                threshold={result.goal.value}
                label={words.trend(metric.name, metric.unit, result.points)}
              />
            </Cell>
            <Cell className="py-2">
              <Status kind={metricStatus[result.state]}>{t(`state.${result.state}`)}</Status>
            </Cell>
          </tr>
        ))}
      </DataTable>
      <ul className="hidden gap-2 phone:grid">
        {metrics.map(({ metric, result }) => (
          <li key={metric.id} className="plate grid gap-1.5 px-4 py-3">
            <span className="flex items-start justify-between gap-3">
              <Link href={`${base}/metrics/${metric.id}`} className="text-sm font-medium text-ink no-underline">
                {metric.name}
              </Link>
              <Status kind={metricStatus[result.state]}>{t(`state.${result.state}`)}</Status>
            </span>
            <b className="t-q tabular-nums">{words.value(result.value, metric.unit)}</b>
            <span className="t-meta">
              {[
                ...words.behind(result),
                words.target(result.goal, metric.unit),
                result.goal.kind === 'none' ? '' : t(`target.origin.${result.goal.origin}`),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {where({ metric, result })}
          </li>
        ))}
      </ul>
    </section>
  )
}
