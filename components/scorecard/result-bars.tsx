import { useTranslations } from 'next-intl'
import { type AreaBarItem, AreaBarList, AreaLegend } from '../layout/area-bar'
import { Plate, PlateHeader } from '../ui/plate'

/** The six areas of a submitted scorecard with the line at 3 and the scorecard before. */
export function ResultBars({ areas, before }: { areas: AreaBarItem[]; before?: string }) {
  const t = useTranslations('scorecard.outcome')
  return (
    <Plate clip>
      <PlateHeader title={t('bars')} className="mb-1.5" more={<AreaLegend before={before} />} />
      <AreaBarList areas={areas} />
    </Plate>
  )
}
