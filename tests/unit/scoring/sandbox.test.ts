import { expect, test } from 'vitest'
import { framework } from '@/lib/content'
import { createFacts } from '@/lib/scoring/facts'
import { sandboxState } from '@/lib/scoring/sandbox'
import { documentOf, TODAY } from './documents'

/** State of a sandbox with these dates on 20 November. */
function state(dates: { lastActivityAt?: string; createdAt?: string; start?: string }) {
  const experiment = { id: 'e', name: 'E', teamId: 't', state: 'running' as const, ...dates }
  const facts = createFacts(framework, documentOf({ experiments: [experiment] }), TODAY)
  return facts.rows('experiments').map((row) => sandboxState(facts, row))[0]
}

test.each([
  [13, '2026-11-07', 'active'],
  [14, '2026-11-06', 'flagged'],
  [29, '2026-10-22', 'flagged'],
  [30, '2026-10-21', 'decommission-due'],
])(
  'sandbox inactive 13/14/29/30 days: ok / flagged / flagged / decommission due (%i)',
  (_, lastActivityAt, expected) => {
    expect(state({ lastActivityAt })).toBe(expected)
  },
)

test('without activity the creation counts, and without either nothing is known', () => {
  expect(state({ createdAt: '2026-10-21T08:00:00.000Z' })).toBe('decommission-due')
  expect(state({ start: '2026-11-06' })).toBe('flagged')
  expect(state({})).toBeNull()
})
