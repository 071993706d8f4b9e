import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OrganizationDocument, Section } from '@/lib/document/schema'
import { STATE_ORDER } from '@/lib/scoring/anti-patterns/patterns'
import { documents } from './arbitraries'
import { documentOf } from './documents'
import { judged, runs } from './judged'

/** Fields whose absence means "not known", as opposed to "did not happen" (a review, a closing, a production date). */
const UNKNOWABLE = {
  shadowAiItems: { inUse: 'unknown', environment: null, dataClass: null, risk: null },
  gpuQuotas: {
    gpus: null,
    commitment: null,
    reserved: null,
    approvedAt: null,
    enteredDaysBelow: null,
    enteredPct: null,
  },
  templates: { managedIdentity: null, privateEndpoint: null },
  components: { managedEquivalent: 'unknown', category: null, createdAt: null },
  itemStates: { done: null },
  areaRatings: { final: null },
} as const satisfies Partial<Record<Section, Record<string, unknown>>>
const OF_ORGANIZATION = { platformBuild: 'unknown', platformBuildStartedAt: null, builderTeamId: null } as const

/** From the best to the gravest; what is not known reads as worse than "no sign so far". */
const BETTER = [...STATE_ORDER].reverse()

const readBeforeApproval = ({ gpuQuotas, gpuUtilizationSamples }: OrganizationDocument) =>
  gpuQuotas.some(({ approvedAt, enteredAsOf, id }) => {
    const days = gpuUtilizationSamples.filter(({ quotaId }) => quotaId === id).map(({ date }) => date)
    return approvedAt !== null && [...days, enteredAsOf].some((day) => day !== null && day < approvedAt)
  })

describe('unknown is a value', () => {
  const choices = [
    ...Object.entries(UNKNOWABLE).flatMap(([section, fields]) =>
      Object.entries(fields).map(([field, value]) => ({ section: section as Section, field, value })),
    ),
    ...Object.entries(OF_ORGANIZATION).map(([field, value]) => ({ section: 'organization' as const, field, value })),
  ]
  const without = (document: OrganizationDocument, { section, field, value }: (typeof choices)[number]) => {
    if (section === 'organization') return { ...document, organization: { ...document.organization, [field]: value } }
    return { ...document, [section]: document[section].map((row) => ({ ...row, [field]: value })) }
  }

  test('an empty document flags nothing and clears nothing', () => {
    const { states } = judged(documentOf())
    expect([...states.values()]).toEqual(Array(5).fill('insufficient-data'))
  })

  test('forgetting a field never makes a flag, and never makes a pattern read better than it did', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(...choices), (document, gone) => {
        const { field, section } = gone
        // Where no start is recorded, entering phase 3 is the start (BB-1): another day is known then, not none.
        const entered = [...document.phaseStates, ...document.baselines].some(({ phase }) => phase >= 3)
        fc.pre(!(field === 'platformBuildStartedAt' && entered))
        // A reading from before the approval is none of this allocation, and one of it where the approval is forgotten.
        fc.pre(!(field === 'approvedAt' && readBeforeApproval(document)))
        const before = judged(document)
        const after = judged(without(document, gone))
        for (const [rule, signal] of after.signals) {
          const was = before.signals.get(rule)?.value
          // An item found after the gate opens a review unless it was said not to be in use (7.2.3): doubt is enough there.
          const doubtIsEnough = rule === 'SA-5' && field === 'inUse'
          if (signal.effect === 'flag' && was !== 'true' && !doubtIsEnough)
            expect(signal.value, `${rule} without ${section}.${field}`).not.toBe('true')
          if (signal.effect === 'flag' && was === 'unknown')
            expect(signal.value, `${rule} without ${section}.${field}`).toBe('unknown')
        }
        for (const [id, state] of after.states) {
          const was = before.states.get(id) ?? state
          if (state === 'clear') expect(was, `${id} without ${section}.${field}`).toBe('clear')
          if (was === 'flagged' || was === 'watch') {
            expect(BETTER.indexOf(state), `${id} without ${section}.${field}`).toBeGreaterThanOrEqual(1)
          }
        }
      }),
      runs(200),
    )
  })
})
