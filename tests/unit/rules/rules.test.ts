import { describe, expect, test } from 'vitest'
import { framework } from '@/lib/content'
import { eventRules, metricRules, targetRules, thresholdRules } from './figure-rules'
import { gateExamples, gateRules, whoMayWhat } from './gate-rules'
import { lawRules } from './law-rules'
import { allocationClocks, itemRules, lineRules, rollbackRules } from './line-rules'
import { boundaryCases, readingRules } from './reading-rules'
import type { Family } from './rule-table'
import { modeExamples, ratingExamples, scoringReadings, scoringRules } from './scoring-rules'
import { chainRules, signalRules } from './signal-rules'
import { titleProblem } from './test-titles'

const FAMILIES: readonly Family[] = [
  scoringRules,
  scoringReadings,
  ratingExamples,
  modeExamples,
  gateRules,
  eventRules,
  whoMayWhat,
  gateExamples,
  readingRules,
  boundaryCases,
  signalRules,
  chainRules,
  allocationClocks,
  lineRules,
  itemRules,
  rollbackRules,
  metricRules,
  targetRules,
  thresholdRules,
  lawRules,
]

const idsOf = (family: Family): string[] => Object.keys(family.rules).sort()
const ruleIds = (about: string): string[] =>
  framework.rules
    .filter((rule) => rule.about === about)
    .map((rule) => rule.id)
    .sort()

/** Rules of the framework's content: their ids are known, so none may be missing and none may be invented. */
const OF_CONTENT: readonly (readonly [Family, readonly string[]])[] = [
  [scoringRules, ruleIds('scoring')],
  [gateRules, ruleIds('gates')],
  [readingRules, ruleIds('reading')],
  [signalRules, framework.antiPatterns.flatMap((pattern) => pattern.signals.map((signal) => signal.id))],
  [chainRules, ['since', ...[...framework.chain.links, ...framework.chain.states].map((part) => part.id)]],
  [lineRules, framework.gates.flatMap((gate) => gate.lines.map((line) => line.id))],
  [rollbackRules, ['any', ...framework.gates.map((gate) => gate.id)]],
  [metricRules, framework.metrics.map((metric) => metric.id)],
  [
    thresholdRules,
    [...framework.thresholds.adjustable, ...framework.thresholds.fixed].map((threshold) => threshold.key),
  ],
]

/** Tables of the domain description whose rows have no id in the content: their number is written down here. */
const OF_TABLES: readonly (readonly [Family, number])[] = [
  [scoringReadings, 15],
  [ratingExamples, 19],
  [modeExamples, 22],
  [eventRules, 25],
  [whoMayWhat, 20],
  [gateExamples, 15],
  [boundaryCases, 22],
]

/** The table as a page for people. */
function page(): string {
  const lines = [
    '# Every rule and the test that shows it',
    '',
    'Written by `tests/unit/rules/rules.test.ts` from the tables beside it; `npx vitest run --project unit',
    'tests/unit/rules -u` writes it again. Sections are those of the domain description. A test fails when a rule of the',
    'framework has no entry here, when an entry names no rule, or when a named test does not exist.',
    '',
    'The 100,000 random gate histories: `GATE_HISTORIES=100000 npx vitest run --project unit',
    'tests/unit/scoring/gates/gate-model.test.ts`. More draws of the other laws: `LAW_RUNS=2000`, of the organizations',
    'that go through the database: `LIVE_RUNS=200`.',
  ]
  for (const { about, name, rules } of FAMILIES) {
    lines.push('', `## ${name}`, '', about, '', '| Rule | Shown by |', '|---|---|')
    for (const [rule, proofs] of Object.entries(rules)) {
      const shown = proofs.map(({ file, title }) => `\`${file}\`: ${title}`.replaceAll('|', '\\|'))
      lines.push(`| ${rule} | ${shown.join('<br>')} |`)
    }
  }
  return `${lines.join('\n')}\n`
}

describe('the table of rules', () => {
  test.each(OF_CONTENT)('$name has every rule of the content and no other', (family, ids) => {
    expect(idsOf(family)).toEqual([...ids].sort())
  })

  test.each(OF_TABLES)('$name has as many rows as the domain description', (family, count) => {
    expect(idsOf(family)).toHaveLength(count)
  })

  test.each(FAMILIES)('$name names tests that exist, at least one for each rule', ({ rules }) => {
    const proofs = Object.entries(rules).flatMap(([rule, named]) => named.map((proof) => ({ rule, ...proof })))
    expect(Object.keys(rules).filter((rule) => !rules[rule]?.length)).toEqual([])
    const problems = proofs.flatMap(({ file, rule, title }) => {
      const problem = titleProblem(file, title)
      return problem ? [`${rule}: ${problem}`] : []
    })
    expect(problems).toEqual([])
  })

  test('stands in docs/rules.md', async () => {
    await expect(page()).toMatchFileSnapshot('../../../docs/rules.md')
  })
})

describe('finding a test', () => {
  const file = 'unit/calendar/months.test.ts'

  test('takes a written title, and one row of a repeated test', () => {
    expect(titleProblem(file, 'the day on which n months are reached is the first one that counts n')).toBeNull()
    expect(titleProblem(file, '2025-01-31 to 2025-07-30 is 5 whole months')).toBeNull()
  })

  test('refuses a missing file, another title, and a row that is in no table', () => {
    expect(titleProblem('unit/scoring/nothing.test.ts', 'x')).toContain('does not exist')
    expect(titleProblem(file, 'the day on which n months')).toContain('has no test')
    expect(titleProblem(file, '1999-01-31 to 2025-07-30 is 5 whole months')).toContain('has no test')
  })
})
