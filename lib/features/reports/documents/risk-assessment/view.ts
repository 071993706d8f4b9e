import { framework, label } from '@/lib/content'
import type { Row } from '@/lib/document/schema'
import type { Block, Report, Tone } from '@/lib/report/model'
import { dayValue, numberValue, textValue } from '@/lib/report/values'
import type { PatternResult } from '@/lib/scoring/anti-patterns/patterns'
import { isOpenFinding } from '@/lib/scoring/gates/lines-production'
import { column, framed, type Gaps, type Given, gapsOf, hrefOf, partsOf, personValue } from '../rules'

type Risk = Row<'riskEntries'>
const FIVE = [1, 2, 3, 4, 5]
const weight = ({ impact, likelihood }: Risk): number =>
  impact === null || likelihood === null ? -1 : impact * likelihood

function matrix({ say }: Given, open: readonly Risk[]): Block[] {
  if (open.length === 0) return []
  const high = [...FIVE].reverse()
  const cells = high.flatMap((likelihood) =>
    FIVE.map((impact) => {
      const count = open.filter((one) => one.likelihood === likelihood && one.impact === impact).length
      return { text: count === 0 ? '' : String(count), weight: (likelihood * impact - 1) / 24 }
    }),
  )
  const unrated = open.filter((one) => weight(one) < 0).length
  return [
    {
      kind: 'chart',
      caption: say('risk.matrix'),
      chart: {
        kind: 'heat-map',
        label: say('risk.matrix-label', { count: open.length - unrated }),
        rows: high.map((one) => say('risk.likelihood', { value: one })),
        columns: FIVE.map((one) => say('risk.impact', { value: one })),
        cells,
      },
    },
    ...(unrated > 0 ? [{ kind: 'text', text: say('risk.unrated', { count: unrated }) } as const] : []),
  ]
}

function risks(given: Given, gaps: Gaps, open: readonly Risk[]): Block[] {
  const { say } = given
  return [
    {
      kind: 'table',
      caption: say('risk.list'),
      columns: [
        column('title', say('columns.risk')),
        column('likelihood', say('columns.likelihood'), 'end'),
        column('impact', say('columns.impact'), 'end'),
        column('owner', say('columns.owner')),
        column('mitigation', say('columns.mitigation')),
      ],
      rows: [...open]
        .sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
        .map((one) => {
          const href = hrefOf(given, 'riskEntries', one.id)
          const rated = (value: number | null) =>
            value === null ? gaps.lacks(say('lacks.rated', { title: one.title }), href) : numberValue(value)
          return [
            textValue(one.title, { href }),
            rated(one.likelihood),
            rated(one.impact),
            personValue(given, one.owner, gaps, href),
            one.mitigation === null
              ? gaps.lacks(say('lacks.mitigation', { title: one.title }), href)
              : textValue(one.mitigation),
          ]
        }),
      empty: say('risk.none'),
    },
  ]
}

function findings(given: Given, gaps: Gaps): Block[] {
  const { facts, say } = given
  const open = facts.rows('findings').filter((row) => isOpenFinding(row, facts.today))
  return [
    {
      kind: 'table',
      caption: say('risk.findings'),
      columns: [
        column('title', say('columns.finding')),
        column('severity', say('columns.severity')),
        column('owner', say('columns.owner')),
        column('due', say('columns.due')),
      ],
      rows: open.map(({ dueAt, id, owner, severity, title }) => {
        const href = hrefOf(given, 'findings', id)
        const tone: Tone = severity === 'critical' || severity === 'high' ? 'bad' : 'watch'
        return [
          textValue(title ?? say('risk.untitled'), { href }),
          textValue(label('severity', severity), { tone }),
          personValue(given, owner, gaps, href),
          dueAt === null
            ? gaps.lacks(say('lacks.due', { item: title ?? say('risk.untitled') }), href)
            : dayValue(dueAt, dueAt < facts.today ? 'bad' : 'neutral'),
        ]
      }),
      empty: say('risk.no-findings'),
    },
  ]
}

function patterns({ say }: Given, found: readonly Pick<PatternResult, 'id' | 'state'>[]): Block[] {
  const tones: Readonly<Record<string, Tone>> = { flagged: 'bad', watch: 'watch', 'insufficient-data': 'unknown' }
  return [
    {
      kind: 'table',
      caption: say('risk.patterns'),
      columns: [column('pattern', say('columns.pattern')), column('state', say('columns.status'))],
      rows: found.map(({ id, state }) => [
        textValue(framework.antiPatterns.find((one) => one.id === id)?.name ?? id),
        textValue(label('patternState', state), { tone: tones[state] ?? 'good' }),
      ]),
      empty: '',
    },
  ]
}

function rollback(given: Given): Block[] {
  const { facts, say } = given
  return [
    {
      kind: 'table',
      caption: say('risk.reviews'),
      columns: [
        column('gate', say('columns.gate')),
        column('state', say('columns.status')),
        column('decided', say('columns.decided')),
      ],
      rows: facts
        .rows('rollbackReviews')
        .map(({ decidedAt, gate, state }) => [
          textValue(gate.replace('gate-', '').replace('-', '→')),
          textValue(label('reviewState', state), { tone: state === 'open' ? 'bad' : 'neutral' }),
          decidedAt === null ? textValue(say('risk.not-decided')) : dayValue(facts.dayOf(decidedAt)),
        ]),
      empty: say('risk.no-reviews'),
    },
  ]
}

/** What could go wrong, of the whole organization: what people know, what audits found and what the portal sees. */
export function riskAssessment(given: Given, found: readonly Pick<PatternResult, 'id' | 'state'>[]): Report {
  const { facts, say } = given
  const gaps = gapsOf(given)
  const open = facts.rows('riskEntries').filter(({ closedAt }) => closedAt === null || closedAt > facts.today)
  if (open.length === 0) gaps.lacks(say('lacks.risks'), hrefOf(given, 'riskEntries'))
  const flagged = found.filter(({ state }) => state === 'flagged').length
  return framed(given, {
    gaps,
    kind: 'risk-assessment',
    subject: null,
    summary: say('risk.summary', { risks: open.length, flagged }),
    sections: partsOf(given, {
      matrix: { blocks: matrix(given, open) },
      risks: { blocks: risks(given, gaps, open) },
      findings: { blocks: findings(given, gaps) },
      patterns: { blocks: patterns(given, found) },
      rollback: { blocks: rollback(given) },
    }),
  })
}
