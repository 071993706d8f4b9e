import { label } from '@/lib/content'
import type { Missing, Section, Value } from '@/lib/report/model'
import { newest } from '@/lib/scoring/facts'
import { liveView } from '@/lib/scoring/gates/line'
import { OBJECTIVES } from '@/lib/scoring/gates/slo-days'
import { type EndpointStanding, endpointStandings } from '@/lib/scoring/gates/slo-streak'
import { placeOf } from '@/lib/site/places'
import { slide, table } from '../../blocks/view'
import { gap, missingOf, type Scene } from '../../scene/view'
import { day, number, percent, reportWords, sentence, text, unknown } from '../../words/view'

const t = (key: string, values = {}) => reportWords(`technical.reliability.${key}` as never, values as never)

/** What the streak of an endpoint says, in the same five words as its page. */
function verdict(scene: Scene, { counts, judged, streak }: EndpointStanding): Value {
  if (!streak.complete) return text(t('incomplete'), 'watch')
  if (!counts) return text(t('young'), 'neutral')
  if (judged.value === 'true') return text(t('met'), 'good')
  if (judged.value === 'false') return text(t('short'), 'watch')
  const [lacks] = judged.missing
  return lacks ? unknown(missingOf(scene, lacks).text) : text(reportWords('unknown'), 'unknown')
}

/** Production endpoints with their objectives, how many days in a row kept them, and what is left of their error budget. */
export function reliabilitySection(scene: Scene): { section: Section; missing: Missing[] } {
  const { facts } = scene
  const standings = endpointStandings(liveView(facts)).sort((a, b) => a.endpoint.name.localeCompare(b.endpoint.name))
  const rows = standings.map((standing): Value[] => {
    const { endpoint, streak } = standing
    const objectives = facts.children('sloObjectives', 'endpointId', endpoint.id)
    const told = OBJECTIVES.flatMap((kind) => {
      const row = objectives.find((one) => one.kind === kind)
      return row ? [`${label('sloKind', kind)} ${row.target}`] : []
    })
    const budget = newest(facts.children('sloBudgets', 'endpointId', endpoint.id), (row) => row.at)
    return [
      text(endpoint.name, undefined, placeOf(scene.base, 'endpoints', endpoint.id)),
      told.length === 0 ? unknown(reportWords('notRecorded')) : text(told.join('; ')),
      streak.days === null ? unknown(reportWords('notRecorded')) : number(streak.days),
      day(streak.upTo),
      verdict(scene, standing),
      budget ? percent(budget.leftPct) : unknown(reportWords('notRecorded')),
    ]
  })
  const columns = [
    ['endpoint', t('endpoint')],
    ['objectives', t('objectives')],
    ['days', t('days'), 'end'],
    ['upTo', t('upTo')],
    ['verdict', reportWords('state')],
    ['budget', t('budget'), 'end'],
  ] as const
  const lacking = standings.flatMap(({ judged }) => (judged.value === 'unknown' ? judged.missing : []))
  const none = gap(scene, t('empty'), 'records', 'reliability')
  return {
    section: slide('reliability', t('title'), [table(t('title'), columns, rows, t('empty'))]),
    missing:
      facts.rows('endpoints').length === 0
        ? [none]
        : lacking.slice(0, 2).map((input) => ({ ...missingOf(scene, input), text: sentence(input.sentence) })),
  }
}
