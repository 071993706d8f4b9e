import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { shapeText } from '@/components/scorecard/result-words'
import { shapeOf } from '@/components/scorecard/shape'
import { messages } from '@/lib/messages/messages'

const { scorecard } = messages

const areas = (...levels: (number | null)[]) => levels.map((final, i) => ({ name: `Area ${i + 1}`, final }))
const words = ['Absent', 'Emerging', 'Ready', 'Managed', 'Leading']
const t = createTranslator({ locale: 'en', messages: { scorecard }, namespace: 'scorecard.outcome' })
const told = (...levels: (number | null)[]) =>
  shapeText(t as Parameters<typeof shapeText>[0], shapeOf(areas(...levels)), words)

describe('the shape of a scorecard', () => {
  it('names the strongest and the weakest areas with their level', () => {
    expect(told(4, 3, 2, 3, 1, 4)).toBe('Strongest: Area 1, Area 6 at 4, Managed. Weakest: Area 5 at 1, Absent.')
    expect(shapeOf(areas(4, 3, 2, 3, 1, 4)).focus).toBe(2)
  })

  it('names three and counts the rest', () => {
    expect(told(2, 2, 2, 2, 2, 5)).toBe(
      'Strongest: Area 6 at 5, Leading. Weakest: Area 1, Area 2, Area 3 and 2 more at 2, Emerging.',
    )
  })

  it('has no strongest area where all are at one level', () => {
    expect(told(3, 3, 3, 3, 3, 3)).toBe('All areas are at 3, Ready.')
    expect(shapeOf(areas(3, 3, 3, 3, 3, 3)).focus).toBe(0)
  })

  it('takes an area without a rating for neither', () => {
    expect(told(null, 4, 3, 3, 3, 3)).toContain('Weakest: Area 3, Area 4, Area 5 and 1 more at 3')
    expect(told(null, null, null, null, null, null)).toBeNull()
  })
})
