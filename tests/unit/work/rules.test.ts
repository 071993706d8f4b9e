import { expect, it } from 'vitest'
import { ofScorecard } from '@/lib/features/work/rules'

it('an action is of the scorecard when it came from a question or an area, and of nothing else', () => {
  expect(['TS-1', 'networking'].map(ofScorecard)).toEqual([true, true])
  for (const source of [null, '', 'riskEntries/a', 'endpoints/a', 'P2-D2', 'gpu-hoarding'])
    expect(ofScorecard(source), String(source)).toBe(false)
})
