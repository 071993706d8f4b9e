import { useTranslations } from 'next-intl'
import { type Level, LevelSwatch } from '../ui/level-swatch'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'

export type Gap = {
  /** Question id, or the area's id for an area rated in quick mode. */
  id: string
  /** The whole area, rated without its questions. */
  quick: boolean
  title: string
  area: string
  level: Level
  critical: boolean
  /** What would bring it to 3. */
  remedy?: string
  owner?: string
  due?: string
  href: string
}

/** What is below 3, lowest first: the work between here and ready. */
export function GapList({ gaps }: { gaps: Gap[] }) {
  const t = useTranslations('progress')
  return (
    <Plate clip>
      <PlateHeader
        title={t('gaps.title')}
        className="pb-2.5"
        more={<span className="t-meta">{t('gaps.count', { count: gaps.length })}</span>}
      />
      {gaps.length === 0 ? <p className="t-sm border-t border-line px-4 py-3 text-ink-2">{t('gaps.none')}</p> : null}
      <ul>
        {gaps.map((gap) => (
          <li key={gap.id}>
            <Link
              href={gap.href}
              className="grid grid-cols-[20px_minmax(0,1fr)_auto] gap-x-3 gap-y-0.5 border-t border-line px-4 py-2.5 text-inherit no-underline hover:bg-surface-2 focus-visible:outline-offset-[-2px]"
            >
              <LevelSwatch level={gap.level} />
              <span className="t-sm font-medium">
                {gap.title}
                {gap.critical ? <span className="font-normal text-ink-3"> · {t('gaps.critical')}</span> : null}
              </span>
              <span className="text-xs leading-5 font-medium text-ink-2">{gap.due}</span>
              <span className="t-meta col-start-2 col-end-4">
                {gap.quick ? t('gaps.quick') : <span className="id">{gap.id}</span>}
                {gap.quick ? null : ` · ${gap.area}`}
                {gap.owner === undefined ? null : ` · ${gap.owner}`}
              </span>
              {gap.remedy === undefined ? null : (
                <span className="t-sm col-start-2 col-end-4 max-w-[86ch] text-ink-2">{gap.remedy}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </Plate>
  )
}
