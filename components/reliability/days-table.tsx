import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { EndpointDay } from '@/lib/scoring/gates/slo-days'
import { ChartTable } from '../charts/chart-table.client'
import { lookOf } from './day-strip'

export type DaysTableProps = {
  name: string
  days: EndpointDay[]
  launch: string | null
  kinds: Record<string, string>
}

/** The days of an endpoint as a table, the newest first: state in words, and which objective it was. */
export function DaysTable({ name, days, launch, kinds }: DaysTableProps) {
  const { zone } = usePageContext()
  const t = useTranslations('reliability.days')
  const common = useTranslations('common')
  const words = (list: readonly string[]) => list.map((kind) => kinds[kind] ?? kind).join(', ')
  return (
    <ChartTable
      caption={t('caption', { name })}
      columns={[t('date'), t('state'), t('missed'), t('open')]}
      rows={[...days]
        .reverse()
        .map((day) => [
          dayLabel(day.date, zone),
          t(lookOf(day, launch)),
          words(day.missed) || null,
          words(day.open) || null,
        ])}
      labels={{ show: common('showTable'), download: common('downloadCsv') }}
      fileName={`${name}-days`}
    />
  )
}
