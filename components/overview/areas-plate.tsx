import { useTranslations } from 'next-intl'
import { type AreaBarItem, AreaBarList, AreaLegend } from '../layout/area-bar'
import { Plate, PlateHeader } from '../ui/plate'

export type AreasPlateProps = {
  areas: AreaBarItem[]
  /** The day of the scorecard before, "4 Aug". */
  before?: string
  className?: string
}

/** Readiness of the six areas, from the last submitted scorecard. */
export function AreasPlate({ areas, before, className = '' }: AreasPlateProps) {
  const t = useTranslations('overview')
  return (
    <Plate clip className={className}>
      <PlateHeader
        title={t('areas.title', { count: areas.length })}
        className="mb-1.5"
        more={<AreaLegend before={before} />}
      />
      <AreaBarList areas={areas} />
    </Plate>
  )
}
