import { earlier, periodOf } from '@/lib/calendar/periods'
import { factWords } from '@/lib/client/fact-words'
import { metricWords } from '@/lib/client/metric-words'
import { label } from '@/lib/content'
import { type AgendaPart, SUCCESS_FACTORS } from '@/lib/document/cadence'
import type { Row } from '@/lib/document/schema'
import type { Block, Missing, Report, Section, Value } from '@/lib/report/model'
import { AGENDA, coveredParts, decisionsOf } from '@/lib/scoring/reviews/coverage'
import { type ReviewFact, reviewFacts } from '@/lib/scoring/reviews/prefill'
import { pathOf } from '@/lib/site/places'
import { section, slide, table } from '../blocks/view'
import { nextGate } from '../executive/standing/view'
import { gap, personName, reportOf, type Scene } from '../scene/view'
import {
  day,
  dayWords,
  metricsWords,
  moneyWords,
  number,
  periodWords,
  reportWords,
  reviewWords,
  text,
  unknown,
} from '../words/view'

const t = (key: string, values = {}) => reportWords(`quarterly.${key}` as never, values as never)

type Event = Row<'cadenceEvents'>

/** The review a report speaks of: the frozen one where it is the basis, else the quarter of the day. */
export function reviewOf({ facts, frozen }: Scene): { quarter: string; event: Event | null } {
  const named = frozen?.section === 'cadenceEvents' ? facts.find('cadenceEvents', frozen.id) : null
  const quarter = named?.quarter ?? periodOf(facts.today, 'quarter')
  const found = facts.rows('cadenceEvents').find((row) => row.kind === 'review' && row.quarter === quarter)
  return { quarter, event: named ?? found ?? null }
}

/** What holds the next gate, which belongs to the running quarter and to the one that ended last. */
function blockers(scene: Scene, quarter: string) {
  const running = periodOf(scene.facts.today, 'quarter')
  const gate = quarter === running || quarter === earlier(running) ? nextGate(scene) : undefined
  const short = scene.facts.content.gates.find(({ id }) => id === gate?.gateId)?.short
  return gate && short ? { gate: short, count: gate.dryRun.blockers.length } : null
}

/** A review that is frozen says what it said then; another one what the records say. */
const told = (scene: Scene, quarter: string, event: Event | null): readonly ReviewFact[] =>
  event?.frozenAt ? event.facts : reviewFacts(scene.facts, quarter, blockers(scene, quarter))

function sentences({ facts: { content, organization } }: Scene): (fact: ReviewFact) => string {
  const { currency } = organization
  return factWords({
    t: ((code: string, values: object) => reviewWords(`facts.${code}` as never, values as never)) as never,
    metricOf: (id) => content.metrics.find((metric) => metric.id === id),
    value: metricWords(metricsWords as never, currency).value,
    money: moneyWords,
    currency,
  })
}

type Decision = Row<'workItems'>

const decisionItem = (scene: Scene, { closedAt, dueAt, id, owner, text: said }: Decision) => ({
  text: said,
  note: t('decision', {
    owner: personName(scene, owner) ?? reportWords('noOwner'),
    when: closedAt
      ? t('done', { day: dayWords(scene.facts.dayOf(closedAt)) })
      : dueAt === null
        ? t('undated')
        : t('due', { day: dayWords(dueAt) }),
  }),
  href: `${scene.base}${pathOf('work', closedAt ? 'state=closed' : undefined)}#${id}`,
})

/** One part of the agenda: what the records say, what was noted, what was decided. */
function partSection(scene: Scene, part: AgendaPart, facts: readonly ReviewFact[], event: Event | null): Section {
  const words = sentences(scene)
  const note = event?.sections.find((one) => one.part === part)?.note ?? null
  const decided = event ? decisionsOf(scene.facts, event.id).filter(({ agendaPart }) => agendaPart === part) : []
  const covered = event ? coveredParts(scene.facts, event).includes(part) : false
  const items = facts.filter((fact) => fact.part === part).map((fact) => ({ text: words(fact) }))
  const blocks: Block[] = [
    { kind: 'list', ordered: false, items },
    ...(note === null ? [] : [{ kind: 'text', text: note } as const]),
    ...(decided.length === 0
      ? []
      : [{ kind: 'list', ordered: true, items: decided.map((one) => decisionItem(scene, one)) } as const]),
  ]
  return slide(part, label('cadenceCoverage', part), blocks, covered ? undefined : t('notCovered'))
}

/** Success factors from 1 to 5, this quarter and the one before. */
function factorsSection(scene: Scene, quarter: string, event: Event | null): Section {
  const before = scene.facts
    .rows('cadenceEvents')
    .find((row) => row.kind === 'review' && row.quarter === earlier(quarter))
  const rated = (one: Event | null | undefined, factor: (typeof SUCCESS_FACTORS)[number]): Value => {
    const value = one?.factors?.[factor] ?? null
    return value === null ? unknown(reportWords('executive.areas.unrated')) : number(value)
  }
  const rows = SUCCESS_FACTORS.map((factor): Value[] => [
    text(reviewWords(`factors.name.${factor}` as never)),
    rated(event, factor),
    rated(before, factor),
  ])
  const columns = [
    ['factor', t('factor')],
    ['now', periodWords(quarter), 'end'],
    ['before', periodWords(earlier(quarter)), 'end'],
  ] as const
  return section('factors', t('factors'), [table(t('factors'), columns, rows)])
}

/** Everything the reviews decided that is still open, and what this one closed. */
function actionsSection(scene: Scene, event: Event | null): Section {
  const rows = scene.facts
    .rows('workItems')
    .filter(({ closedAt, kind, source }) => kind === 'review' && (closedAt === null || source === event?.id))
    .sort((a, b) => ((a.dueAt ?? '9999') < (b.dueAt ?? '9999') ? -1 : 1))
    .map((row): Value[] => [
      text(row.text, undefined, `${scene.base}${pathOf('work')}#${row.id}`),
      text(row.agendaPart ? label('cadenceCoverage', row.agendaPart) : '–'),
      text(personName(scene, row.owner) ?? reportWords('noOwner')),
      row.dueAt === null ? unknown(t('undated')) : day(row.dueAt),
      row.closedAt
        ? text(t('closed'), 'good')
        : text(t('open'), row.dueAt && row.dueAt < scene.facts.today ? 'bad' : 'watch'),
    ])
  const columns = [
    ['action', t('action')],
    ['part', t('part')],
    ['owner', reportWords('owner')],
    ['due', reportWords('due')],
    ['state', reportWords('state')],
  ] as const
  return section('actions', t('actions'), [table(t('actions'), columns, rows, t('noActions'))], 'new')
}

/** The quarterly review: six parts of the agenda, each with its decisions, then factors and actions. */
export function quarterlyReport(scene: Scene): Report {
  const { event, quarter } = reviewOf(scene)
  const facts = told(scene, quarter, event)
  const covered = event ? coveredParts(scene.facts, event).length : 0
  const of = { quarter: periodWords(quarter), covered, all: AGENDA.length }
  const state = event === null ? 'none' : event.frozenAt ? 'frozen' : 'begun'
  const page = `${scene.base}${pathOf('reviews')}/${quarter}`
  const open: Missing[] =
    state === 'frozen'
      ? []
      : [{ ...gap(scene, t(`missing.${state}`, { ...of, left: of.all - covered }), 'records', 'reviews'), href: page }]
  const unsaid = facts.filter(({ code }) => /unknown$|untold$/.test(code))
  const words = sentences(scene)
  return reportOf(scene, 'quarterly', {
    headline: t(`headline.${state}`, of),
    summary: t('summary', { ...of, decisions: event ? decisionsOf(scene.facts, event.id).length : 0 }),
    missing: [
      ...open,
      ...unsaid.map((fact): Missing => ({ text: words(fact), who: reportWords('who.records'), href: page })),
    ],
    sections: [
      ...AGENDA.map((part) => partSection(scene, part, facts, event)),
      factorsSection(scene, quarter, event),
      actionsSection(scene, event),
    ],
  })
}
