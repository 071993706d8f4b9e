import { useTranslations } from 'next-intl'
import { ChartTable, type ChartTableProps } from '../charts/chart-table.client'
import { SmallMultiple } from '../charts/small-multiple'
import { TrendChart, type TrendChartProps } from '../charts/trend-chart'
import { Delta } from '../ui/delta'
import { type Level, LevelSwatch } from '../ui/level-swatch'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'

export type AreaTrend = {
  id: string
  name: string
  href?: string
  level: Level | null
  change: number | null
  /** "up 1 since 4 Aug" */
  changeText?: string
  /** One per submitted scorecard, oldest first. */
  values: (number | null)[]
  /** "Team Skills: 1, 2, 2, 2, 3" */
  label: string
}

export type TrendsProps = {
  overall: TrendChartProps
  areas: AreaTrend[]
  /** First and last date of the range: "Nov 25", "Nov 26". */
  from: string
  to: string
  /** Overall and six areas by scorecard, the same data as a table. */
  table: Pick<ChartTableProps, 'columns' | 'rows' | 'fileName' | 'open'>
}

/** The overall line beside six small multiples on the same scale, and the one table of both. */
export function Trends({ overall, areas, from, to, table }: TrendsProps) {
  const t = useTranslations('progress')
  return (
    <div className="grid grid-cols-[minmax(0,420px)_minmax(0,1fr)] gap-4 narrow:grid-cols-1">
      <Plate>
        <PlateHeader title={t('overall.title')} more={<span className="t-meta">{t('overall.meta')}</span>} />
        <div className="px-3 pt-1 pb-2">
          <TrendChart {...overall} />
        </div>
      </Plate>
      <Plate clip aria-label={t('areas.label')}>
        <div className="-mt-px -ml-px grid h-[calc(100%+1px)] grid-cols-3 phone:grid-cols-2">
          {areas.map((area) => (
            <AreaCell key={area.id} area={area} from={from} to={to} />
          ))}
        </div>
      </Plate>
      <div className="col-span-full -mt-1 min-w-0">
        <ChartTable
          {...table}
          caption={t('table.caption')}
          labels={{ show: t('table.show'), download: t('table.download') }}
        />
      </div>
    </div>
  )
}

function AreaCell({ area, from, to }: { area: AreaTrend; from: string; to: string }) {
  const className =
    'block min-w-0 border-t border-l border-line px-3.5 pt-2.5 pb-1 text-inherit no-underline phone:px-3'
  const face = (
    <>
      <span className="flex items-center justify-between gap-2">
        <span className="t-sm leading-4 font-medium">{area.name}</span>
        <span className="flex items-center gap-1.5">
          <LevelSwatch level={area.level} />
          <span className="phone:hidden">
            <Delta value={area.change} label={area.changeText} />
          </span>
        </span>
      </span>
      <SmallMultiple values={area.values} threshold={3} from={from} to={to} label={area.label} />
    </>
  )
  return area.href === undefined ? (
    <div className={className}>{face}</div>
  ) : (
    <Link href={area.href} className={`${className} hover:bg-surface-2 focus-visible:outline-offset-[-2px]`}>
      {face}
    </Link>
  )
}
