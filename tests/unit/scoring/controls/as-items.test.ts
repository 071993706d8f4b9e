import { describe, expect, it } from 'vitest'
import { controlSuggestions, type ItemControl } from '@/lib/scoring/controls/as-items'

const control = (contentId: string | null, state: ItemControl['state'], evidenced = false): ItemControl => ({
  contentId,
  state,
  evidenced,
})
const fields = (item: string, controls: ItemControl[], frameworks = 1) =>
  controlSuggestions(controls, frameworks)[item]?.fields ?? null

describe('P5-D2, by the two controls of the audit trail', () => {
  it('is done when both hold, begun with one, and nothing while nobody tested', () => {
    const [use, trail] = [control('CT-LG-1', 'effective'), control('CT-LG-2', 'inherited')]
    expect(fields('P5-D2', [use, trail])).toEqual({ state: 'done' })
    expect(fields('P5-D2', [use, control('CT-LG-2', 'contradicted')])).toEqual({ state: 'in-progress' })
    expect(fields('P5-D2', [control('CT-LG-1', 'untested'), control('CT-LG-2', 'untested')])).toBeNull()
    expect(fields('P5-D2', [control('CT-AC-1', 'effective')])).toBeNull()
  })
})

describe('P5-D5, by controls whose test links what showed it', () => {
  it('is done when all that hold do, begun with some, and nothing without a framework in scope', () => {
    const shown = control('CT-AC-1', 'effective', true)
    expect(fields('P5-D5', [shown, control('CT-AC-2', 'inherited')])).toEqual({ state: 'done' })
    expect(fields('P5-D5', [shown, control('CT-AC-2', 'effective')])).toEqual({ state: 'in-progress' })
    expect(fields('P5-D5', [control('CT-AC-2', 'effective')])).toBeNull()
    expect(fields('P5-D5', [shown], 0)).toBeNull()
  })
})
