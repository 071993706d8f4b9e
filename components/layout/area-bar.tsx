import { useTranslations } from 'next-intl'
import type { Level } from '../ui/level-swatch'
import { AreaHead, type AreaRow, AreaRows } from './area-rows.client'

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

type Words = ReturnType<typeof useTranslations<'layout'>>

/** What a screen reader hears for a scale. */
export function scaleLabel(t: Words, level: Level | null, previous: Level | null): string {
  if (level === null) return t('area.scaleNone')
  return previous === null ? t('area.scale', { level }) : t('area.scaleBefore', { level, before: previous })
}

function rowOf(t: Words, area: AreaBarItem): AreaRow {
  const { level, previous } = area
  const change = level === null || previous === null ? null : level - previous
  const size = Math.abs(change ?? 0)
  return {
    ...area,
    label: scaleLabel(t, level, previous),
    change,
    ...(change === null
      ? { unchanged: level === null ? '' : t('area.first') }
      : { spoken: t(change === 0 ? 'area.same' : change > 0 ? 'area.up' : 'area.down', { size }) }),
  }
}

/** Six areas in fixed order with the scale above; put it into a clipped Plate. */
export function AreaBarList({ areas }: { areas: AreaBarItem[] }) {
  const t = useTranslations('layout')
  return (
    <div>
      <AreaHead words={{ rating: t('area.rating'), change: t('area.change') }} />
      <AreaRows rows={areas.map((area) => rowOf(t, area))} />
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
