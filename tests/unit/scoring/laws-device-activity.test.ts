import fc from 'fast-check'
import { expect, test } from 'vitest'
import { framework } from '@/lib/content'
import type { OrganizationDocument } from '@/lib/document/schema'
import { allocationStandings, portfolioStanding } from '@/lib/scoring/anti-patterns/allocation-standing'
import { evaluate } from '@/lib/scoring/evaluate'
import { createFacts } from '@/lib/scoring/facts'
import { metricResults } from '@/lib/scoring/metrics/metric-results'
import { documents } from './arbitraries'
import { TODAY } from './documents'

/** Everything that is said about a document on its day. */
function told(document: OrganizationDocument) {
  const facts = createFacts(framework, document, TODAY)
  const standings = allocationStandings(facts).map(({ quota, ...one }) => ({ id: quota.id, ...one }))
  return {
    evaluation: evaluate(framework, document, TODAY),
    metrics: metricResults(facts),
    portfolio: portfolioStanding(facts),
    standings,
  }
}

test('device activity is read by no rule: leaving it out changes no answer', () => {
  let seen = 0
  fc.assert(
    fc.property(documents, (document) => {
      const gpuUtilizationSamples = document.gpuUtilizationSamples.map((row) => ({ ...row, devicePct: null }))
      seen += document.gpuUtilizationSamples.filter(({ devicePct }) => devicePct !== null).length
      expect(told({ ...document, gpuUtilizationSamples })).toEqual(told(document))
    }),
    { numRuns: 100 },
  )
  expect(seen).toBeGreaterThan(100)
})
