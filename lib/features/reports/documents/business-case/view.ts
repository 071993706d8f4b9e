import { addMonths } from '@/lib/calendar/months'
import { framework, label } from '@/lib/content'
import type { Block, Report } from '@/lib/report/model'
import { minorOf, moneyValue, monthWords, numberValue, shareValue, textValue } from '@/lib/report/values'
import type { BusinessCase } from '@/lib/scoring/business-case/case'
import type { Figure } from '@/lib/scoring/business-case/figure'
import { monthAt, type Period } from '@/lib/scoring/business-case/period'
import { caseOf, programme } from '@/lib/scoring/business-case/programme'
import { column, framed, type Gaps, type Given, gapsOf, hrefOf, pairs, partsOf } from '../rules'

/** A figure of a case, or what it lacks by name. */
function shown<T>(gaps: Gaps, figure: Figure<T>, value: (known: T) => ReturnType<typeof textValue>, href: string) {
  if (figure.known) return value(figure.value)
  return gaps.lacksAll(figure.missing, href)
}

/** The month in which the money is back: the beginning of one counts as a whole one, as on the pages. */
const backAfter = ({ say }: Pick<Given, 'say'>, months: number) => numberValue(Math.ceil(months), say('units.months'))

function result(given: Given, gaps: Gaps, made: BusinessCase, href: string): Block[] {
  const { currency, say } = given
  const money = (amount: string) => moneyValue(amount, currency)
  const months = (count: number | null) => (count === null ? textValue(say('case.not-back')) : backAfter(given, count))
  const irr = (one: { state: string; pct?: number }) =>
    one.pct === undefined ? textValue(say(`case.irr.${one.state}`)) : shareValue(one.pct)
  const percent = (pct: number | null) => (pct === null ? textValue(say('case.no-roi')) : shareValue(pct))
  return [
    pairs(given, say('case.result'), [
      [say('case.npv'), shown(gaps, made.npv, money, href)],
      [say('case.payback'), shown(gaps, made.payback, months, href)],
      [say('case.roi'), shown(gaps, made.roi, percent, href)],
      [say('case.tco'), shown(gaps, made.tco, money, href)],
      [say('case.irr.name'), shown(gaps, made.irr, irr, href)],
      [say('case.rate'), made.rateBp === null ? gaps.lacks(say('lacks.rate'), href) : shareValue(made.rateBp / 100)],
      [
        say('case.guess'),
        made.guessPct !== null
          ? shareValue(made.guessPct)
          : made.npv.known
            ? gaps.lacks(say('lacks.benefit'), href)
            : gaps.lacksAll(made.npv.missing, href),
      ],
    ]),
  ]
}

function lines(given: Given, made: BusinessCase): Block[] {
  const { currency, say } = given
  if (made.rows.length === 0) return []
  return [
    {
      kind: 'table',
      caption: say('case.lines'),
      columns: [
        column('kind', say('columns.kind')),
        column('category', say('columns.category')),
        column('amount', say('columns.amount'), 'end'),
        column('rhythm', say('columns.rhythm')),
        column('from', say('columns.from')),
        column('confidence', say('columns.confidence')),
        column('basis', say('columns.basis')),
      ],
      rows: made.rows.map((row) => [
        textValue(label('caseLineKind', row.kind)),
        textValue(label('caseCategory', row.category)),
        moneyValue(row.amount, currency),
        textValue(label('caseRhythm', row.rhythm)),
        textValue([row.from, row.to].flatMap((month) => (month === null ? [] : [monthWords(month)])).join(' – ')),
        textValue(label('caseConfidence', row.confidence)),
        textValue(row.basis ?? say('case.estimate')),
      ]),
      empty: '',
    },
  ]
}

/** The months of a case after its investment, for the picture of its cash. */
const monthsOf = (period: Period, count: number): string[] =>
  Array.from({ length: count }, (_, place) =>
    place === 0 ? addMonths(`${monthAt(period, 0)}-01`, -1).slice(0, 7) : monthAt(period, place - 1),
  )

function flow({ currency, say }: Given, made: BusinessCase): Block[] {
  if (!made.cumulative.known || made.period === null) return []
  const cash = made.cumulative.value
  return [
    {
      kind: 'chart',
      caption: say('case.flow'),
      chart: {
        kind: 'cash',
        label: say('case.flow-label', { months: cash.length - 1 }),
        currency,
        periods: monthsOf(made.period, cash.length).map(monthWords),
        cumulative: cash.map((amount) => minorOf(amount, currency)),
        actual: cash.map(() => null),
      },
    },
  ]
}

function sensitivity({ currency, say }: Given, made: BusinessCase): Block[] {
  if (!made.sensitivities.known || !made.npv.known) return []
  const base = Number(made.npv.value)
  const causes = made.sensitivities.value
  return [
    {
      kind: 'table',
      caption: say('case.sensitivity'),
      columns: [
        column('cause', say('columns.cause')),
        column('npv', say('case.npv'), 'end'),
        column('delta', say('columns.difference'), 'end'),
      ],
      rows: causes.map(({ delta, kind, npv }) => [
        textValue(say(`case.cause.${kind}`)),
        moneyValue(npv, currency),
        moneyValue(delta, currency),
      ]),
      empty: '',
    },
    {
      kind: 'chart',
      caption: say('case.sensitivity'),
      chart: {
        kind: 'tornado',
        label: say('case.tornado-label'),
        unit: currency,
        base,
        bars: causes.map(({ kind, npv }) => ({ label: say(`case.cause.${kind}`), low: Number(npv), high: base })),
      },
    },
  ]
}

/** The business case of a use case; null where there is no such use case. */
export function caseDocument(given: Given, id: string): Report | null {
  const { currency, facts, say } = given
  const useCase = facts.find('useCases', id)
  if (!useCase) return null
  const gaps = gapsOf(given)
  const href = hrefOf(given, 'useCases', id)
  const made = caseOf(facts, useCase)
  const cash = flow(given, made)
  const summary = made.npv.known
    ? say('case.summary', { npv: moneyValue(made.npv.value, currency).text })
    : say('case.unknown')
  return framed(given, {
    gaps,
    kind: 'business-case',
    subject: useCase.title,
    summary,
    sections: partsOf(given, {
      result: { blocks: result(given, gaps, made, href) },
      lines: { blocks: lines(given, made) },
      flow: { ...(cash.length > 0 ? { lead: say('case.flow-lead') } : {}), blocks: cash },
      sensitivity: { blocks: sensitivity(given, made) },
    }),
  })
}

/** The business case of the programme: the sum of the complete cases, and each of the others with what it lacks. */
export function programmeCase(given: Given): Report {
  const { currency, facts, say } = given
  const gaps = gapsOf(given)
  const made = programme(facts)
  const href = hrefOf(given, 'caseLines')
  const of = made.cases.length
  const sum = shown(gaps, made.npv, (npv) => moneyValue(npv, currency), href)
  const cell = (amount: string | null, lacks: string, id: string) =>
    amount === null ? gaps.lacks(lacks, hrefOf(given, 'useCases', id)) : moneyValue(amount, currency)
  return framed(given, {
    gaps,
    kind: 'business-case',
    subject: null,
    summary: say(`case.programme${of === 0 ? '-none' : made.counted === 0 ? '-open' : ''}`, {
      counted: made.counted,
      of,
      npv: sum.text,
    }),
    sections: partsOf(given, {
      result: {
        lead: say('case.counted', { counted: made.counted, of }),
        blocks: [
          pairs(given, say('case.result'), [
            [say('case.npv'), sum],
            [
              say('case.monthly'),
              made.monthlyCost === null
                ? gaps.lacks(say('lacks.estimate'), href)
                : moneyValue(made.monthlyCost, currency),
            ],
            ...made.heldBack.map(({ areaId, npv }): [string, ReturnType<typeof moneyValue>] => [
              say('case.held', { area: framework.areas.find(({ id }) => id === areaId)?.name ?? areaId }),
              moneyValue(npv, currency),
            ]),
          ]),
        ],
      },
      lines: {
        blocks: [
          {
            kind: 'table',
            caption: say('case.cases'),
            columns: [
              column('title', say('columns.use-case')),
              column('status', say('columns.status')),
              column('npv', say('case.npv'), 'end'),
              column('payback', say('case.payback'), 'end'),
            ],
            rows: made.cases.map(({ id, npv, paidBack, payback, status, title }) => [
              textValue(title, { href: hrefOf(given, 'useCases', id) }),
              textValue(label('useCaseStatus', status)),
              cell(npv, say('lacks.case', { title }), id),
              paidBack === null
                ? gaps.lacks(say('lacks.case', { title }), hrefOf(given, 'useCases', id))
                : payback === null
                  ? textValue(say('case.not-back'))
                  : backAfter(given, payback),
            ]),
            empty: say('case.no-cases'),
          },
        ],
      },
      flow: { blocks: [{ kind: 'text', text: say('case.each-flow') }] },
      sensitivity: { blocks: [{ kind: 'text', text: say('case.each-sensitivity') }] },
    }),
  })
}
