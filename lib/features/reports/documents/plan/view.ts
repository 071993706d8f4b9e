import type { Block, Report } from '@/lib/report/model'
import { dayValue, numberValue, textValue } from '@/lib/report/values'
import { waitsFor } from '@/lib/scoring/roadmap/dependencies'
import { type Initiative, initiatives, type Wave } from '@/lib/scoring/roadmap/migration'
import { column, framed, type Gaps, type Given, gapsOf, hrefOf, partsOf, personValue } from '../rules'

function waves(given: Given, gaps: Gaps, all: readonly Wave[], href: string): Block[] {
  const { say } = given
  if (all.length === 0) {
    gaps.lacks(say('lacks.waves'), href)
    return []
  }
  return [
    {
      kind: 'table',
      caption: say('plan.waves'),
      columns: [
        column('wave', say('columns.wave')),
        column('done', say('columns.done')),
        column('cutover', say('columns.cutover')),
        column('state', say('columns.status')),
        column('slip', say('columns.slip'), 'end'),
      ],
      rows: all.map(({ all: of, cutover, done, slip, state, wave }) => [
        numberValue(wave),
        textValue(say('of', { count: done, of })),
        cutover ? dayValue(cutover) : gaps.lacks(say('lacks.cutover', { wave }), href),
        textValue(say(`plan.state.${state}`), { tone: state === 'done' || state === 'ready' ? 'good' : 'watch' }),
        slip === null || slip === 0 ? textValue('–') : numberValue(slip, say('units.days')),
      ]),
      empty: '',
    },
  ]
}

function items(given: Given, gaps: Gaps, { items: all }: Initiative, href: string): Block[] {
  const { facts, say } = given
  const byId = new Map(facts.rows('workItems').map((item) => [item.id, item]))
  return [
    {
      kind: 'table',
      caption: say('plan.items'),
      columns: [
        column('text', say('columns.what')),
        column('owner', say('columns.owner')),
        column('due', say('columns.due')),
        column('waits', say('columns.waits')),
      ],
      rows: all.map((item) => {
        const waits = waitsFor(byId, item)
        return [
          textValue(item.text, item.closedAt === null ? {} : { tone: 'good' }),
          personValue(given, item.owner, item.text, gaps, href),
          item.dueAt ? dayValue(item.dueAt) : gaps.lacks(say('lacks.due', { item: item.text }), href),
          textValue(
            waits.length === 0 ? say('plan.nothing') : waits.map(({ text }) => text.replace(/\.$/, '')).join('; '),
          ),
        ]
      }),
      empty: '',
    },
  ]
}

function cutover({ say }: Given, { items: all }: Initiative): Block[] {
  const moves = all.filter(({ movesFrom, movesTo }) => movesFrom !== null || movesTo !== null)
  return moves.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: say('plan.moves'),
          columns: [
            column('text', say('columns.what')),
            column('from', say('columns.moves-from')),
            column('to', say('columns.moves-to')),
          ],
          rows: moves.map(({ movesFrom, movesTo, text }) => [
            textValue(text),
            textValue(movesFrom ?? '–'),
            textValue(movesTo ?? '–'),
          ]),
          empty: '',
        },
      ]
}

function rollback({ say }: Given, gaps: Gaps, { items: all }: Initiative, href: string): Block[] {
  const open = all.filter((item) => item.closedAt === null && item.wave !== null)
  for (const { text } of open.filter((item) => item.rollback === null))
    gaps.lacks(say('lacks.way-back', { item: text }), href)
  const told = all.filter((item) => item.rollback !== null)
  return told.length === 0
    ? []
    : [{ kind: 'list', ordered: false, items: told.map((item) => ({ text: item.text, note: item.rollback ?? '' })) }]
}

/** The plan of an initiative of the roadmap, by its name; null where no item has it. */
export function initiativePlan(given: Given, name: string): Report | null {
  const { facts, say } = given
  const found = initiatives(facts.rows('workItems'), facts.today).find((one) => one.name === name)
  if (!found) return null
  const gaps = gapsOf(given)
  const href = hrefOf(given, 'workItems')
  return framed(given, {
    gaps,
    kind: 'plan',
    subject: name,
    summary: say('plan.summary', { done: found.done, of: found.all, waves: found.waves.length }),
    sections: partsOf(given, {
      waves: { blocks: waves(given, gaps, found.waves, href) },
      dependencies: { blocks: items(given, gaps, found, href) },
      cutover: { blocks: cutover(given, found) },
      rollback: { blocks: rollback(given, gaps, found, href) },
    }),
  })
}
