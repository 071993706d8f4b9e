import { addDays } from '@/lib/calendar/days'
import { label } from '@/lib/content'
import { RECENT_DAYS, standingOf } from '@/lib/features/radar/standing/rules'
import type { Missing, Section, Tone, Value } from '@/lib/report/model'
import { lookAgain } from '@/lib/scoring/decisions/look-again'
import { placeOf } from '@/lib/site/places'
import { slide, table } from '../../blocks/view'
import { gap, personName, type Scene } from '../../scene/view'
import { day, dayWords, reportWords, text, unknown } from '../../words/view'

const t = (key: string, values = {}) => reportWords(`technical.${key}` as never, values as never)

type Part = { section: Section; missing: Missing[] }
const owner = (scene: Scene, id: string | null): Value => text(personName(scene, id) ?? reportWords('noOwner'))

const adrTone: Readonly<Record<string, Tone>> = { accepted: 'good', proposed: 'watch' }

/** Architecture decisions, the newest first, and which of them are to be looked at again. */
export function decisionsPart(scene: Scene): Part {
  const { facts } = scene
  const rows = [...facts.rows('adrs')]
    .sort((a, b) => (b.number ?? 0) - (a.number ?? 0))
    .map((row): Value[] => {
      const again = lookAgain(facts, row)
      return [
        text(
          row.number === null ? row.title : t('decisions.numbered', { number: row.number, title: row.title }),
          undefined,
          placeOf(scene.base, 'adrs', row.id),
        ),
        text(label('adrStatus', row.status), adrTone[row.status] ?? 'neutral'),
        row.decidedAt === null && row.status === 'proposed' ? text('–') : day(row.decidedAt),
        owner(scene, row.owner),
        again ? day(again.since, undefined, 'watch') : text('–'),
      ]
    })
  const columns = [
    ['decision', t('decisions.decision')],
    ['status', t('decisions.status')],
    ['decidedAt', t('decisions.on')],
    ['owner', reportWords('owner')],
    ['again', t('decisions.again')],
  ] as const
  const none = gap(scene, t('decisions.empty'), 'records', 'adrs')
  return {
    section: slide('decisions', t('decisions.title'), [
      table(t('decisions.title'), columns, rows, t('decisions.empty')),
    ]),
    missing: rows.length === 0 ? [none] : [],
  }
}

/** What moved on the radar in the last quarter of a year, newest first. */
export function radarPart(scene: Scene): Part {
  const { facts } = scene
  const from = addDays(facts.today, -RECENT_DAYS)
  const moves = facts
    .rows('radarEvents')
    .filter(({ at }) => at >= from && at <= facts.today)
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
  const rows = moves.map((move): Value[] => {
    const before = facts
      .children('radarEvents', 'radarEntryId', move.radarEntryId)
      .filter(({ at, id }) => at < move.at || (at === move.at && id < move.id))
    const was = standingOf(before, move.at).ring
    const entry = facts.find('radarEntries', move.radarEntryId)
    return [
      text(entry?.name ?? move.radarEntryId, undefined, placeOf(scene.base, 'radarEntries', move.radarEntryId)),
      text(was === null ? t('radar.new') : label('ring', was)),
      text(label('ring', move.ring)),
      day(move.at),
      move.reason === null ? unknown(reportWords('notRecorded')) : text(move.reason),
    ]
  })
  const columns = [
    ['entry', t('radar.entry')],
    ['from', t('radar.from')],
    ['to', t('radar.to')],
    ['at', t('radar.on')],
    ['reason', t('radar.why')],
  ] as const
  const none = gap(scene, t('radar.nothing'), 'records', 'radar')
  const known = facts.rows('radarEntries').length > 0
  return {
    section: slide(
      'radar',
      t('radar.title'),
      [table(t('radar.title'), columns, rows, known ? t('radar.empty') : t('radar.nothing'))],
      t('radar.lead', { from: dayWords(from), to: dayWords(facts.today) }),
    ),
    missing: known ? [] : [none],
  }
}
