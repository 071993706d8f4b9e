import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { spokenParams } from '@/lib/calendar/words'
import { metricWords } from '@/lib/client/metric-words'
import { framework } from '@/lib/content'
import { evaluation as answer } from '@/lib/document/evaluation'
import type { OrganizationDocument } from '@/lib/document/schema'
import { messages } from '@/lib/messages/messages'
import { evaluateFacts } from '@/lib/scoring/evaluate'
import { createFacts } from '@/lib/scoring/facts'
import { metricResults } from '@/lib/scoring/metrics/metric-results'
import type { Observed, Sentence, Threshold } from '@/lib/scoring/types'
import { toldEvaluation } from '@/lib/server/told-evaluation'
import { nordhavn, valmere } from '../document/nordhavn'
import { documents } from './arbitraries'
import { TODAY } from './documents'
import { documentsAround } from './schema-arbitraries'

const { metrics, phases: phaseWords, readiness, scoring } = messages

function told(document: OrganizationDocument, day = TODAY) {
  const facts = createFacts(framework, document, day)
  return toldEvaluation(evaluateFacts(facts), metricResults(facts), facts.organization.currency)
}

type Pair = { observed: Observed | null; threshold: Threshold | null }

/** Every pair of something observed and its limit, with the rule it stands in. */
function pairs(value: unknown, rule = ''): { rule: string; pair: Pair }[] {
  if (Array.isArray(value)) return value.flatMap((one) => pairs(one, rule))
  if (typeof value !== 'object' || value === null) return []
  const own = 'rule' in value ? String(value.rule) : rule
  const isPair = 'observed' in value && 'threshold' in value && typeof value.observed === 'object'
  return [
    ...(isPair ? [{ rule: own, pair: value as Pair }] : []),
    ...Object.values(value).flatMap((one) => pairs(one, own)),
  ]
}

/** The words the screens print: the same messages, asked as components/layout/sentences.ts asks them. */
const screens = createTranslator({
  locale: 'en',
  messages: { phases: phaseWords, readiness, scoring } as Record<string, unknown>,
})
const printed = ({ code, params }: Sentence) => screens(code as never, spokenParams(params) as never)

function sentences(value: unknown): (Sentence & { text?: string })[] {
  if (Array.isArray(value)) return value.flatMap(sentences)
  if (typeof value !== 'object' || value === null) return []
  return 'code' in value && 'params' in value ? [value as Sentence] : Object.values(value).flatMap(sentences)
}

const demonstrations: [string, OrganizationDocument][] = [
  ['first', nordhavn],
  ['second', valmere],
]

describe('what API and shell answer', () => {
  test('compares like with like: observed and threshold of every rule share one unit', () => {
    fc.assert(
      fc.property(fc.oneof(documents, documentsAround(TODAY)), (document) => {
        for (const { pair, rule } of pairs(told(document))) {
          if (pair.observed && pair.threshold) expect(pair.observed.unit, rule).toBe(pair.threshold.unit)
        }
      }),
      { numRuns: 40 },
    )
  })

  test.each(demonstrations)('pairs of the %s demonstration agree with what is concluded', (_, document) => {
    for (const day of [TODAY, '2026-08-20']) {
      for (const { lines } of told(document, day).gates) {
        for (const { also, observed, rule, threshold, value } of lines) {
          if (value !== 'true') continue
          for (const pair of [{ observed, threshold }, ...also]) {
            if (!pair.observed || !pair.threshold) continue
            const [seen, limit] = [Number(pair.observed.value), pair.threshold.value]
            const kept = {
              '<': seen < limit,
              '<=': seen <= limit,
              '>': seen > limit,
              '>=': seen >= limit,
              '=': seen === limit,
            }
            expect(kept[pair.threshold.comparator], `${rule} on ${day}: ${seen} of ${limit}`).toBe(true)
          }
        }
      }
    }
  })

  test.each(demonstrations)('every sentence of the %s demonstration has the words of the screens', (_, document) => {
    const { asRecordedNow, chain, gates, metrics: _metrics, patterns, phases } = told(document)
    const all = sentences({ asRecordedNow, chain, gates, patterns, phases })
    expect(all.length).toBeGreaterThan(100)
    for (const sentence of all) {
      expect(sentence.text, sentence.code).toBe(printed(sentence))
      expect(sentence.text).not.toMatch(/^(phases|readiness|scoring)\.|[{}]/)
    }
    for (const line of gates.flatMap(({ focusGate, lines }) => (focusGate ? [...lines, focusGate] : lines))) {
      expect(line.summary.text.length).toBeGreaterThan(5)
      if (line.value !== 'true') expect(line.clears?.text.length).toBeGreaterThan(5)
    }
  })

  test.each(demonstrations)('the 19 metrics of the %s demonstration carry what their page prints', (_, document) => {
    const t = createTranslator({ locale: 'en', messages: { metrics }, namespace: 'metrics' })
    const words = metricWords(t as never, document.organization.currency)
    const all = told(document).metrics
    expect(all.map(({ metricId }) => metricId)).toEqual(framework.metrics.map(({ id }) => id))
    for (const metric of all) {
      expect(metric.words.value).toBe(words.value(metric.value, metric.unit))
      expect(metric.words.target).toBe(words.target(metric.goal, metric.unit))
      expect(metric.words.state).toBe(metrics.state[metric.state])
      if (metric.value !== null) expect(metric.words.value).not.toBe('–')
    }
    expect(all.some(({ value }) => value !== null)).toBe(true)
  })

  test('screens and API ask one function for the words', () => {
    const screen = readFileSync('components/layout/sentences.ts', 'utf8')
    expect(screen).toContain('t(code as never, spokenParams(params) as never)')
    expect(readFileSync('components/metrics/metric-words.ts', 'utf8')).toContain(
      "metricWords(useTranslations('metrics')",
    )
  })

  test.each(demonstrations)(
    'the answer of the %s demonstration is what the description of the API promises',
    (_, document) => {
      const given = JSON.parse(JSON.stringify(told(document)))
      expect(answer.parse(given)).toMatchObject({ asOf: TODAY })
    },
  )

  test('states without a date are named as recorded now, and only those', () => {
    const document = structuredClone(nordhavn)
    for (const row of document.templates) row.updatedAt = row.createdAt
    expect(told(document).asRecordedNow.filter(({ section }) => section === 'templates')).toEqual([])
    for (const row of document.templates) row.updatedAt = null
    const named = told(document).asRecordedNow.find(
      ({ section, field }) => section === 'templates' && field === 'approval',
    )
    expect(named?.records).toBe(
      document.templates.filter(({ approval, archivedAt }) => approval !== 'draft' && archivedAt === null).length,
    )
    expect(named?.sentence.text).toContain('as recorded now')
  })
})
