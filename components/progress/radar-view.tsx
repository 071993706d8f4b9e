import { useTranslations } from 'next-intl'
import { ChartTable, type ChartTableProps } from '../charts/chart-table.client'
import { RadarChart, type RadarChartProps } from '../charts/radar-chart'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'

export type RadarViewProps = RadarChartProps & {
  table: Pick<ChartTableProps, 'columns' | 'rows' | 'fileName' | 'open'>
}

/** The radar chart as a secondary view, with its table. */
export function RadarView({ table, ...chart }: RadarViewProps) {
  const t = useTranslations('progress')
  return (
    <Plate>
      <PlateHeader title={t('radar.title')} more={<span className="t-meta">{t('radar.meta')}</span>} />
      <PlateBody className="grid gap-3">
        <RadarChart {...chart} />
        <ChartTable
          {...table}
          caption={t('radar.caption')}
          labels={{ show: t('table.show'), download: t('table.download') }}
        />
      </PlateBody>
    </Plate>
  )
}
