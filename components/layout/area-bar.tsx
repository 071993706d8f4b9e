import { useTranslations } from 'next-intl'
import { Delta } from '../ui/delta'
import { type Level, LevelSwatch } from '../ui/level-swatch'
import { Link } from '../ui/link'

export type AreaBarItem = {
  id: string
  name: string
  /** Null while the area has no rating. */
  level: Level | null
  /** The level's word; below 3 it says as well that it needs focus. */
  word: string
  previous: Level | null
  /** Small print under the name, for example "one answer from 3". */
  note?: string
  /** The mean of the answers, drawn as a fine tick under the bar. */
  mean?: number
  href?: string
}

/** Five cells, the index tick at the end of cell 3, the previous value as a hollow dot. */
export function LevelScale({ level, previous, mean }: Pick<AreaBarItem, 'level' | 'previous' | 'mean'>) {
  const t = useTranslations('layout')
  const label =
    level === null
      ? t('area.scaleNone')
      : previous === null
        ? t('area.scale', { level })
        : t('area.scaleBefore', { level, before: previous })
  return (
    <span className="scale" data-l={level ?? 'none'} role="img" aria-label={label}>
      <span className="scale-track">
        {[1, 2, 3, 4, 5].map((cell) => (
          <i key={cell} className={level !== null && cell <= level ? 'on' : undefined} />
        ))}
      </span>
      <span className="scale-line" />
      {previous === null ? null : <span className="scale-before" style={{ left: `${previous * 20}%` }} />}
      {mean === undefined ? null : <span className="scale-mean" style={{ left: `${mean * 20}%` }} />}
    </span>
  )
}

export function AreaBar({ area }: { area: AreaBarItem }) {
  const t = useTranslations('layout')
  const change = area.level === null || area.previous === null ? null : area.level - area.previous
  const size = Math.abs(change ?? 0)
  const spoken =
    change === null
      ? undefined
      : change === 0
        ? t('area.same')
        : change > 0
          ? t('area.up', { size })
          : t('area.down', { size })
  const face = (
    <>
      <span className="area-name">
        {area.name}
        {area.note === undefined ? null : <small>{area.note}</small>}
      </span>
      <span className="area-scale">
        <LevelScale level={area.level} previous={area.previous} mean={area.mean} />
      </span>
      <span className="area-level">
        <LevelSwatch level={area.level} />
        {area.word}
      </span>
      <Delta value={change} label={spoken} noneText={area.level === null ? '' : t('area.first')} />
    </>
  )
  return area.href === undefined ? (
    <div className="area">{face}</div>
  ) : (
    <Link href={area.href} className="area">
      {face}
    </Link>
  )
}

/** Six areas in fixed order with the scale above; put it into a clipped Plate. */
export function AreaBarList({ areas }: { areas: AreaBarItem[] }) {
  const t = useTranslations('layout')
  return (
    <div>
      <div aria-hidden="true" className="area-head">
        <span />
        <span className="relative h-4 font-mono">
          {[1, 2, 3, 4, 5].map((level) => (
            <span
              key={level}
              className={`absolute -translate-x-3/5 ${level === 3 ? 'font-semibold text-index' : ''}`}
              style={{ left: `${level * 20}%` }}
            >
              {level}
            </span>
          ))}
        </span>
        <span>{t('area.rating')}</span>
        <span>{t('area.change')}</span>
      </div>
      {areas.map((area) => (
        <AreaBar key={area.id} area={area} />
      ))}
    </div>
  )
}

/** What the tick and the dot mean, for the plate's header. */
export function AreaLegend({
  before,
}: {
  /** The previous scorecard's day, "4 Aug"; none on the first. */ before?: string
}) {
  const t = useTranslations('layout')
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-3">
      <span className="inline-flex items-center gap-1.5">
        <i className="h-3 w-0.5 bg-index" />
        {t('area.threshold')}
      </span>
      {before === undefined ? null : (
        <span className="inline-flex items-center gap-1.5">
          <i className="size-[9px] rounded-full border-2 border-ink" />
          <span className="sr-only">{t('area.before', { date: before })}</span>
          <span aria-hidden="true">{before}</span>
        </span>
      )}
    </span>
  )
}
