import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { FoundAllocation } from '@/lib/features/gpu/queries'
import { ChartTable } from '../charts/chart-table.client'
import { DailyUse } from '../charts/daily-use'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'

/** What the devices themselves report, apart from the quota use and without its line; nothing where no day has it. */
export function DevicePlate({ state }: { state: FoundAllocation }) {
  const { zone } = usePageContext()
  const t = useTranslations('gpu.allocation')
  const { allocation, limits, days, device } = state
  if (device === null) return null
  const params = { count: device.known, mean: device.mean }
  return (
    <Plate aria-labelledby="device">
      <PlateHeader id="device" title={t('device')} />
      <PlateBody className="grid gap-2">
        <DailyUse
          values={days.map(({ devicePct }) => devicePct)}
          line={null}
          from={dayLabel(days[0]?.date ?? zone.today, zone)}
          to={dayLabel(days.at(-1)?.date ?? zone.today, zone)}
          label={t('deviceLabel', { name: allocation.name, ...params })}
        />
        <p className="t-meta">{t('deviceText', params)}</p>
        <p className="t-sm text-ink-2">{t('deviceWhy', { pct: limits.idlePct })}</p>
        <p className="t-meta">{t('deviceHow')}</p>
        <ChartTable
          caption={t('device')}
          columns={[t('day'), t('devicePct')]}
          rows={days.map(({ date, devicePct }) => [date, devicePct])}
          labels={{ show: t('tableShow'), download: t('tableDownload') }}
          fileName={`device-activity-${zone.today}`}
        />
      </PlateBody>
    </Plate>
  )
}
