import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import { framework } from '@/lib/content'
import { type OrganizationDocument, organizationDocument } from '@/lib/document/schema'
import { evaluate } from '@/lib/scoring/evaluate'
import { type SeriesSection, seriesFields, seriesFrom, seriesStart } from '@/lib/scoring/series'

const today = '2026-11-20'
const base = organizationDocument.parse(JSON.parse(readFileSync('prisma/demo/nordhavn.json', 'utf8')))

/** What is there already would hide what the drawn rows say. */
const bare = { ...base, gpuUtilizationSamples: [], sloDays: [], costEntries: [], pipelineRuns: [] }
const quotas = bare.gpuQuotas.slice(0, 2).map(({ id }) => id)
const endpointId = 'endpoint-of-the-law'
const objectives = (['availability', 'latency-p99', 'throughput', 'error-budget'] as const).map(
  (kind) => `objective-${kind}`,
)

type Drawn = { age: number; parent: number; value: number }
const drawn = fc.array(
  fc.record({ age: fc.integer({ min: 0, max: 900 }), parent: fc.nat(7), value: fc.integer({ min: 0, max: 100 }) }),
  { maxLength: 60 },
)
/** Whole stretches, so that there are streaks that reach the window and beyond. */
const stretch = fc.record({
  from: fc.integer({ min: 1, max: 500 }),
  days: fc.integer({ min: 0, max: 450 }),
  value: fc.constantFrom(5, 60),
})

function documentOf(rows: Drawn[], long: { from: number; days: number; value: number }): OrganizationDocument {
  const all = [
    ...rows,
    ...Array.from({ length: long.days }, (_, n) => ({ age: long.from + n, parent: n % 4, value: long.value })),
    ...Array.from({ length: long.days * 3 }, (_, n) => ({
      age: long.from + Math.floor(n / 3),
      parent: (n % 3) + 1,
      value: long.value,
    })),
  ]
  const once = <T extends { id: string }>(made: T[]) => [...new Map(made.map((row) => [row.id, row])).values()]
  const dayOf = (age: number) => addDays(today, -age)
  return organizationDocument.parse({
    ...bare,
    organization: { ...bare.organization, platformBuild: 'started' },
    endpoints: [{ id: endpointId, name: 'Law', environment: 'production', productionAt: '2024-01-01' }],
    models: [],
    sloObjectives: objectives.map((id) => ({ id, endpointId, kind: id.replace('objective-', ''), target: '99 %' })),
    gpuUtilizationSamples: once(
      all.map(({ age, parent, value }) => {
        const quotaId = quotas[parent % quotas.length]!
        return { id: `sample-${quotaId}-${age}`, quotaId, date: dayOf(age), pct: value, gpus: 4 }
      }),
    ),
    sloDays: once(
      all.map(({ age, parent, value }) => {
        const objectiveId = objectives[parent % objectives.length]!
        return { id: `day-${objectiveId}-${age}`, objectiveId, date: dayOf(age), met: value > 2 }
      }),
    ),
    costEntries: rows.map(({ age, value }, n) => ({
      id: `cost-${n}`,
      environment: 'production',
      month: dayOf(age).slice(0, 7),
      amount: `${value}.00`,
    })),
    pipelineRuns: rows.map(({ age, parent, value }, n) => ({
      id: `run-${n}`,
      kind: parent % 2 ? 'model' : 'infrastructure',
      environment: 'production',
      outcome: value > 50 ? 'succeeded' : 'failed',
      at: dayOf(age),
    })),
  })
}

function withoutOlder(document: OrganizationDocument): OrganizationDocument {
  const young = (section: SeriesSection) => {
    const rows: readonly object[] = document[section]
    return rows.filter(
      (row) => String((row as Record<string, unknown>)[seriesFields[section]]) >= seriesStart(section, today),
    )
  }
  return {
    ...document,
    ...Object.fromEntries((Object.keys(seriesFields) as SeriesSection[]).map((section) => [section, young(section)])),
  }
}

describe('series', () => {
  it('older than thirteen months change no answer', () => {
    fc.assert(
      fc.property(drawn, stretch, (rows, long) => {
        const document = documentOf(rows, long)
        expect(evaluate(framework, withoutOlder(document), today)).toEqual(evaluate(framework, document, today))
      }),
      { numRuns: 40 },
    )
  })

  it('are read from the first day of a month', () => expect(seriesFrom('2026-11-20')).toBe('2025-10-01'))

  it('that were not loaded cannot be judged', () => {
    const { gpuUtilizationSamples: _, ...partial } = bare
    expect(() => evaluate(framework, partial as unknown as OrganizationDocument, today)).toThrow(
      'gpuUtilizationSamples was not loaded',
    )
  })
})
