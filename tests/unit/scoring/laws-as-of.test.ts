import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import { framework } from '@/lib/content'
import type { OrganizationDocument } from '@/lib/document/schema'
import { documentAsOf } from '@/lib/scoring/document-as-of'
import { evaluate } from '@/lib/scoring/evaluate'
import { createFacts } from '@/lib/scoring/facts'
import { metricResults } from '@/lib/scoring/metrics/metric-results'
import { quarterSnapshot } from '@/lib/scoring/quarter-snapshot'
import { nordhavn, valmere } from '../document/nordhavn'
import { documents } from './arbitraries'
import { TODAY } from './documents'
import { documentsAround } from './schema-arbitraries'
import { withoutLater } from './without-later'

const withoutHistory = ({ history: _, ...document }: OrganizationDocument): OrganizationDocument => document
const days = fc.integer({ min: 0, max: 760 }).map((back) => addDays(TODAY, -back))

/** Everything that is concluded, each from its own reading of the document. */
function concluded(document: OrganizationDocument, day: string) {
  const facts = createFacts(framework, document, day)
  return {
    evaluation: evaluate(framework, document, day),
    metrics: metricResults(facts),
    snapshot: quarterSnapshot(facts, '2026-Q3'),
  }
}

describe('AS-OF: a day is judged without anything dated after it', () => {
  test('for any document the schema allows', () => {
    fc.assert(
      fc.property(documentsAround(TODAY), (document) => {
        expect(concluded(document, TODAY)).toEqual(concluded(withoutLater(document, TODAY), TODAY))
      }),
      { numRuns: 60 },
    )
  })

  test('for random organizations', () => {
    fc.assert(
      fc.property(documents, days, (document, day) => {
        expect(concluded(document, day)).toEqual(concluded(withoutLater(document, day), day))
      }),
      { numRuns: 40 },
    )
  })

  test.each([
    ['first', withoutHistory(nordhavn), 200],
    ['second', withoutHistory(valmere), 730],
  ])('for the %s demonstration', (_, document, back) => {
    for (let age = 0; age <= back; age += back / 10) {
      const day = addDays(TODAY, -Math.floor(age))
      expect(concluded(document, day)).toEqual(concluded(withoutLater(document, day), day))
    }
  })

  test('reading a day twice changes nothing more', () => {
    fc.assert(
      fc.property(documentsAround(TODAY), (document) => {
        const once = documentAsOf(document, TODAY)
        expect(documentAsOf({ ...once }, TODAY)).toEqual(once)
      }),
      { numRuns: 30 },
    )
  })
})
