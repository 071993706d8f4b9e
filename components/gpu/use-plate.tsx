import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { FoundAllocation } from '@/lib/features/gpu/queries'
import { ChartTable } from '../charts/chart-table.client'
import { DailyUse } from '../charts/daily-use'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'

export type UsePlateProps = { state: FoundAllocation; samplesHref: string; add: ReactNode }

/** The quota use of the last 90 complete days as bars with the line at 20 %, and the same as a table. */
export function UsePlate({ state, samplesHref, add }: UsePlateProps) {
  const { zone } = usePageContext()
  const t = useTranslations('gpu.allocation')
  const { allocation, limits, days } = state
  const sampled = days.filter(({ sample }) => sample !== null)
  const pct = limits.idlePct
  return (
    <Plate aria-labelledby="use">
      <PlateHeader
        id="use"
        title={t('use')}
        more={
          <>
            <Link href={samplesHref}>{t('all')}</Link>
            {add}
          </>
        }
      />
      <PlateBody className="grid gap-2">
        {sampled.length > 0 ? (
          <DailyUse
            values={days.map(({ sample }) => sample?.pct ?? null)}
            line={{ at: pct, label: t('line', { pct }) }}
            from={dayLabel(days[0]?.date ?? zone.today, zone)}
            to={dayLabel(days.at(-1)?.date ?? zone.today, zone)}
            label={t('useLabel', { name: allocation.name, pct, count: sampled.length })}
          />
        ) : null}
        <p className="t-meta">{t('useText', { count: sampled.length })}</p>
        {sampled.length > 0 ? (
          <ChartTable
            caption={t('use')}
            columns={[t('day'), t('pct'), t('capacity')]}
            rows={days.map(({ date, sample }) => [date, sample?.pct ?? null, sample?.gpus ?? null])}
            labels={{ show: t('tableShow'), download: t('tableDownload') }}
            fileName={`use-${zone.today}`}
          />
        ) : null}
      </PlateBody>
    </Plate>
  )
}
