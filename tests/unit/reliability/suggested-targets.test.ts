import { describe, expect, it } from 'vitest'
import { suggestedAvailability } from '@/components/reliability/suggested-targets'

describe('suggested availability (5.11)', () => {
  it.each([
    ['critical', 99.95],
    ['standard', 99.9],
    [null, 99.9],
    ['experiment', 99],
  ] as const)('of tier %s is %s', (tier, percent) => expect(suggestedAvailability(tier)).toBe(percent))
})
