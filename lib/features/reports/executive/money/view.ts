import { earlier } from '@/lib/calendar/periods'
import type { Row } from '@/lib/document/schema'
import type { Figure, Missing, Section } from '@/lib/report/model'
import { idleCost } from '@/lib/scoring/cost/idle'
import { savingsSum } from '@/lib/scoring/cost/savings'
import type { Evaluation } from '@/lib/scoring/evaluate'
import { amountOf, minorUnits } from '@/lib/scoring/portfolio/experiment-spend'
import { figure, gap, lacking, missingList, type Scene, unknownGap } from '../../scene/view'
import { caseWords, dayWords, money, number, periodWords, reportWords, text } from '../../words/view'

const t = (key: string, values = {}) => reportWords(`executive.money.${key}` as never, values as never)

type Amount = Pick<Row<'budgets'>, 'month' | 'amount'>

const sumOf = (rows: readonly Amount[]): string | null =>
  rows.length === 0 ? null : amountOf(rows.reduce((sum, { amount }) => sum + minorUnits(amount), 0n))

/** What was spent and planned since the month in which the present phase began, and what is budgeted for later months. */
export function phaseMoney({ evaluation, facts }: Scene) {
  const month = facts.today.slice(0, 7)
  const from = evaluation.phase.since?.slice(0, 7) ?? ''
  const inPhase = (row: Amount) => row.month >= from && row.month <= month
  const later = facts.rows('budgets').filter((row) => row.month > month)
  const months = later.map((row) => row.month).sort()
  return {
    month,
    spent: sumOf(facts.rows('costEntries').filter(inPhase)),
    planned: sumOf(facts.rows('budgets').filter(inPhase)),
    ahead: sumOf(later),
    from: months[0] ?? earlier(month, -1),
    to: months.at(-1) ?? null,
  }
}

/** When the money is back, in words: a month that has begun counts. */
export function paybackWords(months: number | null): string {
  if (months === null) return caseWords('paybackNever')
  const whole = Math.ceil(months)
  return whole < 12
    ? caseWords('payback', { months: whole })
    : caseWords('paybackYears', { years: Math.floor(whole / 12), months: whole % 12 })
}

type Made = { figures: Figure[]; missing: Missing[] }

function phaseFigures(scene: Scene): Made {
  const { currency } = scene.facts.organization
  const { ahead, from, month, planned, spent, to } = phaseMoney(scene)
  const { current, since } = scene.evaluation.phase
  const day = dayWords(since ?? scene.facts.today)
  const note = since === null ? undefined : t('since', { day })
  const gaps = {
    spent: gap(scene, reportWords('missing.spend', { day }), 'records', 'cost', 'view=entries'),
    planned: gap(scene, reportWords('missing.budget', { day }), 'records', 'cost', 'view=budgets'),
    ahead: gap(scene, reportWords('missing.ahead', { month: periodWords(month) }), 'records', 'cost', 'view=budgets'),
  }
  const value = (amount: string | null, missing: Missing) =>
    amount === null ? unknownGap(missing) : money(amount, currency)
  const aheadLabel = to === null ? t('aheadUnknown') : t('ahead', { from: periodWords(from), to: periodWords(to) })
  return {
    figures: [
      figure(scene, 'spent', t('spent', { phase: current }), value(spent, gaps.spent), { page: 'cost', note }),
      figure(scene, 'planned', t('planned', { phase: current }), value(planned, gaps.planned), {
        page: 'cost',
        query: 'view=budgets',
        note,
      }),
      figure(scene, 'ahead', aheadLabel, value(ahead, gaps.ahead), { page: 'cost', query: 'view=budgets' }),
    ],
    missing: [
      ...(spent === null ? [gaps.spent] : []),
      ...(planned === null ? [gaps.planned] : []),
      ...(ahead === null ? [gaps.ahead] : []),
    ],
  }
}

function idleFigures(scene: Scene): Made {
  const { currency } = scene.facts.organization
  const { all, days, missing, reclaim } = idleCost(scene.facts)
  const nothing = gap(scene, reportWords('missing.idle'), 'records', 'gpu')
  const counted = t('counted', { counted: all.counted, of: all.of })
  const note = all.of === 0 ? undefined : counted
  return {
    figures: [
      figure(
        scene,
        'idle',
        t('idle', { days }),
        all.cost === null ? lacking(scene, missing, nothing) : money(all.cost, currency),
        { page: 'cost', note },
      ),
      // Without an allocation to give back there is nothing to gain; with one of unknown cost nobody knows.
      figure(
        scene,
        'reclaim',
        t('reclaim', { days }),
        reclaim.cost !== null
          ? money(reclaim.cost, currency)
          : reclaim.of === 0 && all.cost !== null
            ? text(t('nothingToReclaim'))
            : lacking(scene, missing, nothing),
        { page: 'gpu', query: 'view=reclaim' },
      ),
    ],
    missing:
      all.cost === null
        ? missing.length > 0
          ? missingList(scene, missing, 2)
          : [nothing]
        : missingList(scene, missing, 2),
  }
}

function savedFigure(scene: Scene): Made {
  const sum = savingsSum(scene.facts.rows('savings'))
  const none = gap(scene, reportWords('missing.savings'), 'records', 'cost', 'view=savings')
  const untold = gap(scene, reportWords('missing.realized'), 'records', 'cost', 'view=savings')
  const lacks = sum.count === 0 ? none : sum.done === 0 ? untold : null
  return {
    figures: [
      figure(
        scene,
        'saved',
        t('saved'),
        lacks ? unknownGap(lacks) : money(sum.realized, scene.facts.organization.currency),
        {
          page: 'cost',
          query: 'view=savings',
          note: sum.count === 0 ? undefined : t('savedOf', { done: sum.done, count: sum.count }),
        },
      ),
    ],
    missing: lacks ? [lacks] : [],
  }
}

/** The money of the programme: as the round froze it where that is read and it has any, else as of the day. */
function moneyOf({ evaluation, round }: Scene): Evaluation['money'] {
  const frozen = round?.frozen.money
  if (!frozen) return evaluation.money
  const { counted, estimated, monthlyCost, npv, of, paidBack, payback } = frozen
  const { missing } = evaluation.money.npv.known ? { missing: [] } : evaluation.money.npv
  return {
    ...evaluation.money,
    counted,
    estimated,
    monthlyCost,
    of,
    npv: npv === null ? { known: false, missing } : { known: true, value: npv },
    payback: paidBack === null ? { known: false, missing } : { known: true, value: payback },
  }
}

function caseFigures(scene: Scene): Made {
  const { currency } = scene.facts.organization
  const { counted, estimated, monthlyCost, npv, of, payback: back } = moneyOf(scene)
  const nothing = gap(scene, reportWords('executive.appendix.casesEmpty'), 'records', 'use-cases')
  const estimate = gap(scene, reportWords('missing.estimate'), 'records', 'use-cases')
  const origin = { page: 'business-case' as const, note: of === 0 ? undefined : t('npvOf', { counted, of }) }
  return {
    figures: [
      figure(
        scene,
        'npv',
        t('npv'),
        npv.known ? money(npv.value, currency) : lacking(scene, npv.missing, nothing),
        origin,
      ),
      figure(
        scene,
        'payback',
        t('payback'),
        !back.known
          ? lacking(scene, back.missing, nothing)
          : back.value === null
            ? text(paybackWords(null))
            : number(Math.ceil(back.value), reportWords('months'), paybackWords(back.value)),
        { page: 'business-case' },
      ),
      figure(
        scene,
        'monthly-cost',
        t('perMonth'),
        monthlyCost === null ? unknownGap(of === 0 ? nothing : estimate) : money(monthlyCost, currency),
        { page: 'business-case', note: of === 0 ? undefined : t('estimated', { estimated, of }) },
      ),
    ],
    missing: npv.known ? [] : missingList(scene, npv.missing, 2),
  }
}

/** Money: what the phase cost, what lies idle, what was saved, what the programme is worth, what is planned. */
export function moneySection(scene: Scene): { section: Section; missing: Missing[] } {
  const parts = [phaseFigures(scene), idleFigures(scene), savedFigure(scene), caseFigures(scene)]
  return {
    section: {
      id: 'money',
      title: t('title'),
      page: 'flow',
      slide: true,
      blocks: [{ kind: 'figures', figures: parts.flatMap(({ figures }) => figures) }],
    },
    missing: parts.flatMap(({ missing }) => missing),
  }
}
