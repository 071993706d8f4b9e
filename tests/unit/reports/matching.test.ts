import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchedControls } from '@/lib/features/reports/documents/questionnaire/matching/rules'

const controls = [
  { id: 'c1', contentId: 'CT-AC-1', references: ['soc2:CC6.1', 'iso27001:A.5.15'] },
  { id: 'c2', contentId: 'CT-AC-2', references: ['soc2:CC6.2'] },
  { id: 'c3', contentId: null, references: ['gdpr:32(1)(b)'] },
]
const match = (reference: string | null, controlId: string | null = null) =>
  matchedControls({ reference, controlId }, controls)

describe('the controls of a customer’s question', () => {
  it.each([
    ['CC6.1', ['c1']],
    ['SOC 2 CC6.1', ['c1']],
    ['soc2:cc6.1', ['c1']],
    ['CT-AC-2', ['c2']],
    ['ISO A.5.15 and CC6.2', ['c1', 'c2']],
    ['CC6.1; GDPR 32(1)(b)', ['c1', 'c3']],
    ['CC6', []],
    ['6.1', []],
    ['', []],
  ])('are named by %s', (reference, expected) => {
    expect(match(reference)).toEqual(expected)
  })

  it('are the one chosen by hand and those named, each once', () => {
    expect(match('CC6.1', 'c1')).toEqual(['c1'])
    expect(match('CC6.2', 'c1')).toEqual(['c1', 'c2'])
    expect(match(null)).toEqual([])
  })

  it('law: a reference that nobody knows matches nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^X[0-9a-z]{0,12}$/), (reference) => {
        expect(match(reference)).toEqual([])
      }),
    )
  })
})
