import { framework, label } from '@/lib/content'
import type { Block, Report, Tone, Value } from '@/lib/report/model'
import { dayValue, dayWords, textValue, unknownValue } from '@/lib/report/values'
import type { PatternResult } from '@/lib/scoring/anti-patterns/patterns'
import { isOpenFinding } from '@/lib/scoring/gates/lines-production'
import { type MatrixRisk, onField, openRisks, type RiskPlace, STEPS } from '@/lib/scoring/risks/matrix'
import { column, framed, type Gaps, type Given, gapsOf, hrefOf, partsOf, personValue } from '../rules'

type Found = readonly Pick<PatternResult, 'id' | 'state' | 'signals'>[]

const grades: Readonly<Record<RiskPlace['grade'], Tone>> = { high: 'bad', medium: 'watch', low: 'good' }

function matrix({ say }: Given, open: readonly MatrixRisk[]): Block[] {
  if (open.length === 0) return []
  const impacts = [...STEPS].reverse()
  const cells = STEPS.flatMap((likelihood) =>
    impacts.map((impact) => {
      const count = onField(open, likelihood, impact).length
      return { text: count === 0 ? '' : String(count), weight: (likelihood * impact - 1) / 24 }
    }),
  )
  const unrated = open.filter(({ now }) => now === null).length
  return [
    {
      kind: 'chart',
      caption: say('risk.matrix'),
      chart: {
        kind: 'heat-map',
        label: say('risk.matrix-label', { count: open.length - unrated }),
        rows: STEPS.map((value) => say('risk.likelihood', { value })),
        columns: impacts.map((value) => say('risk.impact', { value })),
        cells,
      },
    },
    ...(unrated > 0 ? [{ kind: 'text', text: say('risk.unrated', { count: unrated }) } as const] : []),
  ]
}

function risks(given: Given, gaps: Gaps, open: readonly MatrixRisk[]): Block[] {
  const { say } = given
  const place = (one: RiskPlace | null, lacks: string, href: string): Value =>
    one === null
      ? gaps.lacks(lacks, href)
      : textValue(say('risk.place', { weight: one.weight, likelihood: one.likelihood, impact: one.impact }), {
          tone: grades[one.grade],
        })
  return [
    {
      kind: 'table',
      caption: say('risk.list'),
      columns: [
        column('title', say('columns.risk')),
        column('now', say('columns.now')),
        column('owner', say('columns.owner')),
        column('mitigation', say('columns.mitigation')),
        column('left', say('columns.left')),
        column('review', say('columns.review')),
      ],
      rows: open.map((one) => {
        const href = hrefOf(given, 'riskEntries', one.id)
        const { title } = one
        const told = [one.treatment === null ? null : label('riskTreatment', one.treatment), one.mitigation].filter(
          (part) => part !== null,
        )
        return [
          textValue(one.category === null ? title : `${title} (${label('riskCategory', one.category)})`, { href }),
          place(one.now, say('lacks.rated', { title }), href),
          personValue(given, one.owner, title, gaps, href),
          told.length === 0 ? gaps.lacks(say('lacks.mitigation', { title }), href) : textValue(told.join(': ')),
          place(one.left, say('lacks.left', { title }), href),
          one.reviewAt === null
            ? gaps.lacks(say('lacks.reviewed', { title }), href)
            : dayValue(one.reviewAt, one.reviewDue ? 'bad' : 'neutral'),
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
          personValue(given, owner, title ?? say('risk.untitled'), gaps, href),
          dueAt === null
            ? gaps.lacks(say('lacks.due', { item: title ?? say('risk.untitled') }), href)
            : dayValue(dueAt, dueAt < facts.today ? 'bad' : 'neutral'),
        ]
      }),
      empty: say(facts.rows('findings').length === 0 ? 'risk.no-findings-ever' : 'risk.no-findings'),
    },
  ]
}

/** What was found of a pattern in a sentence or two; of one that cannot be judged, the first thing that is missing. */
function foundOf({ say, told }: Given, { signals, state }: Found[number]): Value {
  const telling = signals.filter(({ value }) => value === 'true')
  if (telling.length > 0) return textValue(telling.map(({ summary }) => told(summary)).join(' '))
  const lacks = signals.flatMap(({ missing, value }) => (value === 'unknown' ? missing : []))[0]
  return state === 'insufficient-data' && lacks
    ? unknownValue(say('risk.missing', { missing: told(lacks.sentence).replace(/\.$/, '') }))
    : textValue(say('risk.nothing'))
}

function patterns(given: Given, found: Found): Block[] {
  const { facts, say } = given
  const tones: Readonly<Record<string, Tone>> = { flagged: 'bad', watch: 'watch', 'insufficient-data': 'unknown' }
  return [
    {
      kind: 'table',
      caption: say('risk.patterns', { day: dayWords(facts.today) }),
      columns: [
        column('pattern', say('columns.pattern')),
        column('state', say('columns.status')),
        column('found', say('risk.found')),
      ],
      rows: found.map((one) => [
        textValue(framework.antiPatterns.find(({ id }) => id === one.id)?.name ?? one.id),
        textValue(label('patternState', one.state), { tone: tones[one.state] ?? 'good' }),
        foundOf(given, one),
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
      // Who never passed a gate has none that could be in doubt.
      empty: say(facts.phase.current > 1 ? 'risk.no-reviews' : 'risk.no-gate'),
    },
  ]
}

/** What could go wrong, of the whole organization: what people know, what audits found and what the portal sees. */
export function riskAssessment(given: Given, found: Found): Report {
  const { facts, say } = given
  const gaps = gapsOf(given)
  const open = openRisks(facts)
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

/** The risks of one use case; what audits found and what the portal sees is of the whole organization. Null without it. */
export function risksOfUseCase(given: Given, id: string, found: Found): Report | null {
  const { facts, say } = given
  const useCase = facts.find('useCases', id)
  if (!useCase) return null
  const gaps = gapsOf(given)
  const lead = say('risk.whole', { day: dayWords(facts.today) })
  const open = openRisks(facts).filter((one) => one.useCaseId === id)
  if (open.length === 0) gaps.lacks(say('lacks.risks-of', { title: useCase.title }), hrefOf(given, 'riskEntries'))
  return framed(given, {
    gaps,
    kind: 'risk-assessment',
    subject: useCase.title,
    summary: say('risk.of', { risks: open.length }),
    sections: partsOf(given, {
      matrix: { blocks: matrix(given, open) },
      risks: { blocks: risks(given, gaps, open) },
      findings: { lead, blocks: findings(given, gaps) },
      patterns: { lead, blocks: patterns(given, found) },
      rollback: { lead, blocks: rollback(given) },
    }),
  })
}
