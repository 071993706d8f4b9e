import type { Missing, Section, Value } from '@/lib/report/model'
import { allocationStandings, portfolioStanding } from '@/lib/scoring/anti-patterns/allocation-standing'
import { quotaLabel } from '@/lib/scoring/anti-patterns/allocations'
import { idleCost } from '@/lib/scoring/cost/idle'
import { placeOf } from '@/lib/site/places'
import { slide, table } from '../../blocks/view'
import { figure, gap, lacking, missingList, personName, type Scene } from '../../scene/view'
import { money, number, percent, reportWords, text, unknown } from '../../words/view'

const t = (key: string, values = {}) => reportWords(`operational.capacity.${key}` as never, values as never)

/** Allocations that hold capacity: how much of it is used, what the rest costs, and what asks to be given back. */
export function capacityPart(scene: Scene): { section: Section; missing: Missing[] } {
  const { facts } = scene
  const { currency } = facts.organization
  const idle = idleCost(facts)
  const costOf = new Map(idle.allocations.map((one) => [one.quotaId, one]))
  const held = allocationStandings(facts).filter(({ quota }) => costOf.has(quota.id))
  const rows = held.map(({ mean, quota, reading, rules }): Value[] => {
    const cost = costOf.get(quota.id)
    return [
      text(quotaLabel(quota), undefined, placeOf(scene.base, 'gpuQuotas', quota.id)),
      quota.gpus === null ? unknown(reportWords('notRecorded')) : number(quota.gpus),
      mean === null ? unknown(t('noUse')) : percent(mean),
      reading?.below === null || reading?.below === undefined ? unknown(t('noUse')) : number(reading.below),
      cost?.month.known
        ? money(cost.month.value, currency)
        : unknown(mean === null ? t('noUse') : reportWords('notRecorded')),
      rules['GH-1'] === 'true' || rules['GH-3'] === 'true'
        ? text(t('giveBack'), 'bad')
        : cost?.reclaim === 'unknown'
          ? text(reportWords('unknown'), 'unknown')
          : text('–'),
      text(personName(scene, quota.owner) ?? reportWords('noOwner')),
    ]
  })
  const columns = [
    ['allocation', t('allocation')],
    ['size', t('size'), 'end'],
    ['use', t('use', { days: idle.days }), 'end'],
    ['below', t('below'), 'end'],
    ['idle', t('idle'), 'end'],
    ['asked', t('asked')],
    ['owner', reportWords('owner')],
  ] as const
  const standing = portfolioStanding(facts)
  const none = gap(scene, reportWords('missing.idle'), 'records', 'gpu')
  const note = t('coverage', { present: standing.coverage.present, all: standing.coverage.all })
  return {
    section: slide('capacity', t('title'), [
      {
        kind: 'figures',
        figures: [
          figure(
            scene,
            'gpu-use',
            t('portfolio', { days: idle.days }),
            standing.pct === null ? unknown(t('tooFew', { needed: standing.coverage.needed })) : percent(standing.pct),
            { page: 'gpu', note: standing.coverage.all === 0 ? undefined : note },
          ),
          figure(
            scene,
            'idle-cost',
            t('cost', { days: idle.days }),
            idle.all.cost === null ? lacking(scene, idle.missing, none) : money(idle.all.cost, currency),
            { page: 'cost', note: idle.all.of === 0 ? undefined : t('priced', idle.all) },
          ),
        ],
      },
      table(t('title'), columns, rows, t('empty')),
    ]),
    missing: held.length === 0 ? [none] : missingList(scene, idle.missing, 2),
  }
}
