import { label } from '@/lib/content'
import type { Row } from '@/lib/document/schema'
import { criterionName } from '@/lib/features/decisions/madr/guards'
import type { Block, Report } from '@/lib/report/model'
import { dayValue, numberValue, shareValue, textValue } from '@/lib/report/values'
import { type Comparison, compare } from '@/lib/scoring/comparison/comparison'
import type { Ratio } from '@/lib/scoring/comparison/ratio'
import { column, framed, type Gaps, type Given, gapsOf, hrefOf, pairs, partsOf, personValue } from '../rules'

type Decision = Row<'adrs'>

const number = ({ d, n }: Ratio): number => Math.round(Number((n * 10_000n) / d) / 100) / 100

const paragraph = (text: string | null): Block[] => (text === null ? [] : [{ kind: 'text', text }])

function options({ say }: Given, { criteria, options: all, scores }: Decision, result: Comparison): Block[] {
  if (all.length === 0) return []
  const nameOf = (id: string) => all.find((one) => one.id === id)?.name ?? id
  const scoreOf = (option: string, criterion: string) =>
    scores.find((one) => one.option === option && one.criterion === criterion)?.score ?? null
  const list: Block = {
    kind: 'table',
    caption: say('decision.options'),
    columns: [
      column('option', say('columns.option')),
      column('pros', say('columns.pros')),
      column('cons', say('columns.cons')),
      column('result', say('columns.result'), 'end'),
    ],
    rows: all.map(({ cons, id, knockedOutBy, name, pros }) => {
      const one = result.results.find(({ option }) => option === id)
      const [low, high] = one ? [number(one.low), number(one.high)] : [null, null]
      return [
        textValue(name),
        textValue(pros ?? '–'),
        textValue(cons ?? '–'),
        knockedOutBy
          ? textValue(say('decision.out'), { tone: 'bad' })
          : low === null || high === null || criteria.length === 0
            ? textValue('–')
            : low === high
              ? numberValue(low)
              : textValue(say('decision.between', { low, high })),
      ]
    }),
    empty: '',
  }
  if (criteria.length === 0) return [list]
  const grid: Block = {
    kind: 'table',
    caption: say('decision.grid'),
    columns: [
      column('criterion', say('columns.criterion')),
      column('weight', say('columns.weight'), 'end'),
      ...all.map(({ id, name }) => column(id, name, 'end')),
    ],
    rows: criteria.map((criterion) => [
      textValue(criterionName(criterion)),
      shareValue(criterion.weight),
      ...all.map(({ id }) => {
        const score = scoreOf(id, criterion.id)
        return score === null ? textValue(say('decision.unscored'), { tone: 'unknown' as const }) : numberValue(score)
      }),
    ]),
    empty: '',
  }
  const flip = result.flips[0]
  const criterion = criteria.find(({ id }) => id === flip?.criterion)
  const line: Block[] =
    flip && criterion
      ? [
          {
            kind: 'text',
            text: say('decision.flip', {
              criterion: criterionName(criterion),
              from: number(flip.from),
              at: number(flip.at),
              option: nameOf(flip.challenger),
            }),
          },
        ]
      : result.strength === 'robust'
        ? [{ kind: 'text', text: say('decision.robust') }]
        : []
  return [list, grid, ...line]
}

function outcome(given: Given, gaps: Gaps, row: Decision, href: string): Block[] {
  const { say } = given
  const chosen = row.options.find(({ id }) => id === row.chosenOption)
  return [
    pairs(given, say('decision.outcome'), [
      [say('columns.status'), textValue(label('adrStatus', row.status))],
      [say('columns.option'), chosen ? textValue(chosen.name) : gaps.lacks(say('lacks.choice'), href)],
      [say('columns.decided'), row.decidedAt ? dayValue(row.decidedAt) : gaps.lacks(say('lacks.decided'), href)],
      [say('columns.owner'), personValue(given, row.owner, row.title, gaps, href)],
      [say('columns.review'), row.reviewAt ? dayValue(row.reviewAt) : gaps.lacks(say('lacks.review'), href)],
    ]),
    ...paragraph(row.decision),
  ]
}

/** A decision as a document; its Markdown is the MADR text of the decision itself. Null where there is none. */
export function decisionRecord(given: Given, id: string): Report | null {
  const { facts, say } = given
  const row = facts.find('adrs', id)
  if (!row) return null
  const gaps = gapsOf(given)
  const href = hrefOf(given, 'adrs', id)
  const result = compare({
    options: row.options.map((option) => ({ id: option.id, out: option.knockedOutBy !== null })),
    criteria: row.criteria,
    scores: row.scores,
  })
  if (row.context === null) gaps.lacks(say('lacks.context'), href)
  if (row.consequences === null) gaps.lacks(say('lacks.consequences'), href)
  const status = label('adrStatus', row.status)
  const chosen = row.options.find((one) => one.id === row.chosenOption)
  return framed(given, {
    gaps,
    kind: 'decision',
    subject: row.title,
    summary: chosen
      ? say('decision.summary', { status, option: chosen.name })
      : say(row.status === 'proposed' ? 'decision.open' : 'decision.untold', { status }),
    sections: partsOf(given, {
      context: { blocks: paragraph(row.context) },
      options: { blocks: options(given, row, result) },
      outcome: { blocks: outcome(given, gaps, row, href) },
      consequences: { blocks: [...paragraph(row.consequences), ...paragraph(row.costText)] },
    }),
  })
}
