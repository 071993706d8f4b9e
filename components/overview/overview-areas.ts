import type { AreaBarItem } from '@/components/layout/area-bar'
import { shortMoney } from '@/components/layout/short-money'
import type { Level } from '@/components/ui/level-swatch'
import { dayLabel } from '@/lib/calendar/words'
import type { Evaluation } from '@/lib/scoring/evaluate'
import type { HomeWords, Zone } from './overview-head'

export type AreaNames = readonly { id: string; name: string }[]

/** Six bars from the latest submitted scorecard with the change since the one before. Drafts never show here. */
export function areaBars(
  t: HomeWords,
  base: string,
  { money, scorecard }: Evaluation,
  areas: AreaNames,
  words: readonly string[],
  zone: Zone,
  currency: string,
): { areas: AreaBarItem[]; before: string | undefined } {
  const { latest, previous } = scorecard
  const finalOf = (source: typeof latest, id: string) =>
    (source?.areas.find(({ areaId }) => areaId === id)?.final ?? null) as Level | null
  return {
    before: previous?.submittedOn ? dayLabel(previous.submittedOn, zone) : undefined,
    areas: areas.map(({ id, name }) => {
      const level = finalOf(latest, id)
      const word =
        level === null
          ? t('areas.unrated')
          : level < 3
            ? t('areas.focus', { word: words[level - 1] ?? '' })
            : (words[level - 1] ?? '')
      const held = money.heldBack.find(({ areaId, npv }) => areaId === id && !npv.startsWith('-'))
      const note = held ? { note: t('areas.heldBack', { amount: shortMoney(held.npv, currency) }) } : {}
      return { ...note, id, name, level, word, previous: finalOf(previous, id), href: `${base}/assess/${id}` }
    }),
  }
}
