import { label } from '@/lib/content'
import { listRecordedNow } from '@/lib/features/registers/recorded-now/queries'
import type { Block, Section, Value } from '@/lib/report/model'
import { monthSpend } from '@/lib/scoring/budget-use'
import { programme } from '@/lib/scoring/business-case/programme'
import type { GateResult } from '@/lib/scoring/gates/types'
import { amountOf, minorUnits } from '@/lib/scoring/portfolio/experiment-spend'
import { pathOf } from '@/lib/site/places'
import { section, type Table, table } from '../../blocks/view'
import { missingOf, personName, type Scene } from '../../scene/view'
import {
  day,
  dayWords,
  listed,
  money,
  moneyWords,
  number,
  periodWords,
  reportWords,
  sentence,
  text,
  unknown,
} from '../../words/view'
import { allRisks, riskItem } from '../decision/view'
import { paybackWords } from '../money/view'
import { type Check, checksOf, gateShort, nextGate, scorecardsOf } from '../standing/view'

const t = (key: string, values = {}) => reportWords(`executive.appendix.${key}` as never, values as never)

function checkState({ accepted, carried, value }: Check): Value {
  if (carried) return text(label('lineState', 'carried'), 'watch')
  if (accepted) return text(label('lineState', 'accepted'), 'watch')
  if (value === 'not-applicable') return text(label('itemState', 'not-applicable'), 'neutral')
  if (value === 'true') return text(label('lineState', 'met'), 'good')
  return value === 'unknown'
    ? text(label('lineState', 'unknown'), 'unknown')
    : text(label('lineState', 'unmet'), 'watch')
}

/** The checks of the next gate, each with what was found and what is left to do. */
function checksSection(scene: Scene): Section[] {
  const gate = nextGate(scene)
  if (!gate) return []
  const content = scene.facts.content.gates.find(({ id }) => id === gate.gateId)
  const needs = new Map(content?.lines.map((line) => [line.id, line.needs]))
  const rows = checksOf(scene, gate).map((check): Value[] => [
    text(needs.get(check.id) ?? t('focus')),
    checkState(check),
    check.found ? text(sentence(check.found)) : unknown(t('notKept')),
    check.clears && check.value !== 'true' ? text(sentence(check.clears)) : text('–'),
  ])
  const name = gateShort(gate.gateId)
  return [
    {
      ...section(
        'checks',
        t('checks', { gate: name }),
        [
          table(
            t('checks', { gate: name }),
            [
              ['check', t('check')],
              ['state', reportWords('state')],
              ['found', t('found')],
              ['clears', t('clears')],
            ],
            rows,
          ),
          ...conditionsTable(scene, gate),
        ],
        'new',
      ),
      lead: t('checksLead', { day: dayWords(scene.facts.today) }),
    },
  ]
}

function conditionsTable(scene: Scene, gate: GateResult): Table[] {
  const live = gate.conditions.filter(({ state }) => state !== 'void')
  if (live.length === 0) return []
  return [
    table(
      t('conditions'),
      [
        ['condition', t('condition')],
        ['owner', reportWords('owner')],
        ['due', reportWords('due')],
        ['state', reportWords('state')],
      ],
      live.map(({ dueAt, owner, state, text: said }) => [
        text(said),
        text(personName(scene, owner) ?? reportWords('noOwner')),
        day(dueAt),
        text(
          reportWords(`conditionState.${state}`),
          state === 'overdue' ? 'bad' : state === 'closed' ? 'good' : 'watch',
        ),
      ]),
    ),
  ]
}

function areasSection(scene: Scene): Section {
  const { before, now } = scorecardsOf(scene)
  const rows = scene.facts.content.areas.map(({ id, name }): Value[] => {
    const [is, was] = [now?.ratings.get(id)?.final ?? null, before?.ratings.get(id)?.final ?? null]
    const change = is === null || was === null ? null : is - was
    return [
      text(name, undefined, `${scene.base}${pathOf('assess')}/${id}`),
      is === null ? unknown(reportWords('executive.areas.unrated')) : number(is),
      was === null ? unknown(reportWords('executive.areas.unrated')) : number(was),
      change === null ? unknown(reportWords('unknown')) : number(change, undefined, signed(change)),
      text(now?.ratings.get(id)?.reason ?? '–'),
    ]
  })
  const columns = [
    ['area', t('area')],
    ['rating', t('rating'), 'end'],
    ['before', t('before'), 'end'],
    ['change', t('change'), 'end'],
    ['reason', t('reason')],
  ] as const
  return section('areas-detail', t('areas'), [table(t('areas'), columns, rows)])
}

const signed = (change: number): string => (change > 0 ? `+${change}` : change < 0 ? `−${-change}` : '±0')

const toneOf = {
  flagged: 'bad',
  watch: 'watch',
  clear: 'good',
  'no-sign': 'neutral',
  'insufficient-data': 'unknown',
} as const

function practicesSection(scene: Scene): Section {
  const rows = scene.evaluation.patterns.map(({ id, signals, state }): Value[] => {
    const name = scene.facts.content.antiPatterns.find((one) => one.id === id)?.name ?? id
    const telling = signals.filter(({ value }) => value === 'true')
    const silent = signals.filter(({ value }) => value === 'unknown').flatMap(({ missing }) => missing)
    const said =
      telling.length > 0
        ? text(telling.map(({ summary }) => sentence(summary)).join(' '))
        : state === 'insufficient-data' && silent[0]
          ? unknown(reportWords('unknownBecause', { missing: missingOf(scene, silent[0]).text }))
          : text(t('noSigns'))
    return [
      text(name, undefined, `${scene.base}${pathOf('flags')}/${id}`),
      text(label('patternState', state), toneOf[state]),
      said,
    ]
  })
  const columns = [
    ['practice', t('practice')],
    ['state', reportWords('state')],
    ['signs', t('signs')],
  ] as const
  return section('practices', t('practices'), [table(t('practices'), columns, rows)])
}

function risksSection(scene: Scene): Section[] {
  const items = allRisks(scene).map((risk) => riskItem(scene, risk))
  if (items.length <= 3) return []
  return [section('all-risks', t('risks'), [{ kind: 'list', ordered: true, items }])]
}

/** The cases of the programme; one that is not complete says what it lacks. */
function casesSection(scene: Scene): Section {
  const { currency } = scene.facts.organization
  const { cases } = programme(scene.facts)
  const open = cases.some(({ npv }) => npv === null)
  const rows = cases.map((one): Value[] => {
    const lacks = one.missing[0] ? missingOf(scene, one.missing[0]) : null
    return [
      text(one.title, undefined, `${scene.base}${pathOf('use-cases')}/${one.id}`),
      text(label('useCaseStatus', one.status)),
      one.monthlyCost === null ? unknown(reportWords('notRecorded')) : money(one.monthlyCost, currency),
      one.npv === null ? unknown(reportWords('notRecorded')) : money(one.npv, currency),
      one.npv === null
        ? unknown(reportWords('unknown'))
        : one.payback === null
          ? text(paybackWords(null))
          : number(Math.ceil(one.payback), reportWords('months'), paybackWords(one.payback)),
      ...(open ? [lacks ? unknown(lacks.text, undefined, lacks.href) : text('–')] : []),
    ]
  })
  const columns = [
    ['useCase', t('useCase')],
    ['status', t('status')],
    ['monthly', t('monthly'), 'end'],
    ['npv', t('npv'), 'end'],
    ['payback', t('payback'), 'end'],
    ...(open ? ([['lacks', t('lacks')]] as const) : []),
  ] as const
  return section(
    'cases',
    t('cases'),
    [table(t('cases'), columns, rows, t('casesEmpty'))],
    rows.length > 0 ? 'new' : 'flow',
  )
}

const SHOWN_MONTHS = 12

/** Spending and budgets of the last twelve months that have either, as the page of costs shows them. */
function spendingSection(scene: Scene): Section {
  const { facts } = scene
  const { currency } = facts.organization
  const [budgets, costs] = [facts.rows('budgets'), facts.rows('costEntries')]
  const present = facts.today.slice(0, 7)
  const months = [...new Set([...budgets, ...costs].map(({ month }) => month))]
    .filter((month) => month <= present)
    .sort()
    .slice(-SHOWN_MONTHS)
  const all = months.map((month) => {
    const { budget, spend } = monthSpend(budgets, costs, month, [])
    return { month, spend, budget }
  })
  const rows = all.map(({ budget, month, spend }): Value[] => [
    text(periodWords(month)),
    spend === null ? unknown(reportWords('notRecorded')) : money(spend, currency),
    budget === null ? unknown(reportWords('notRecorded')) : money(budget, currency),
  ])
  const columns = [
    ['month', t('month')],
    ['spend', t('spend'), 'end'],
    ['budget', t('budget'), 'end'],
  ] as const
  const said = all.flatMap(({ month, spend }) =>
    spend === null ? [] : [`${periodWords(month)} ${moneyWords(spend, currency)}`],
  )
  const chart: Block[] =
    said.length < 2
      ? []
      : [
          {
            kind: 'chart',
            caption: t('spending'),
            chart: {
              kind: 'bars',
              unit: currency,
              label: t('spendingLabel', { list: listed(said) }),
              bars: all.map(({ month, spend }) => ({
                label: periodWords(month),
                value: spend === null ? null : Number(amountOf(minorUnits(spend))),
              })),
            },
          },
        ]
  return section('spending', t('spending'), [...chart, table(t('spending'), columns, rows, t('spendingEmpty'))])
}

function recordedNow(scene: Scene): Section[] {
  const items = listRecordedNow(scene.evaluation).map((one) => ({ text: t('readOne', one) }))
  if (items.length === 0) return []
  return [{ ...section('recorded-now', t('read'), [{ kind: 'list', ordered: false, items }]), lead: t('readLead') }]
}

/** What stands behind page one. */
export const appendix = (scene: Scene): Section[] => [
  ...checksSection(scene),
  areasSection(scene),
  practicesSection(scene),
  ...risksSection(scene),
  casesSection(scene),
  spendingSection(scene),
  ...recordedNow(scene),
]
