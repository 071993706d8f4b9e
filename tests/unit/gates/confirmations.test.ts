import { describe, expect, it } from 'vitest'
import { saysOf } from '@/components/gates/confirmations'
import type { Acknowledgement } from '@/lib/scoring/gates/types'

const flag = { id: 'flag:shadow-ai', kind: 'flag', subject: 'shadow-ai' } as Acknowledgement
const flagged = (items: number) => [
  {
    id: 'shadow-ai',
    flagged: ['SA-1'],
    signals: [{ rule: 'SA-1', summary: { code: 'scoring.signals.SA-1.true', params: { items } } }],
  },
]

describe('a tick at a gate', () => {
  it('is about what its sentence said: one item more is another thing to confirm', () => {
    expect(saysOf(flag, [], flagged(1))).toBe(saysOf(flag, [], flagged(1)))
    expect(saysOf(flag, [], flagged(1))).not.toBe(saysOf(flag, [], flagged(2)))
  })

  it('on a condition goes when its day moves', () => {
    const carried = { id: 'condition:c', kind: 'condition', subject: 'c' } as Acknowledgement
    const due = (dueAt: string) => [{ id: 'c', dueAt }]
    expect(saysOf(carried, due('2026-12-01'), [])).not.toBe(saysOf(carried, due('2027-01-01'), []))
  })
})
