import { describe, expect, it } from 'vitest'
import { causeOf } from '@/components/layout/work-cause'

describe('the way back to what a piece of work came from', () => {
  it.each([
    ['focus', 'TS-3', '/o/x/assess/team-skills?q=TS-3'],
    ['focus', 'networking', '/o/x/assess/networking'],
    ['focus', 'shadow-ai', '/o/x/assess/shadow-ai'],
    ['flag', 'shadow-ai', '/o/x/flags/shadow-ai'],
    ['flag', 'SA-1', '/o/x/flags/shadow-ai#SA-1'],
    ['condition', 'gate-2-3', '/o/x/gates/2-3'],
    ['rollback', 'review:gate-4-5:r1', '/o/x/gates/4-5/rollback'],
    ['review', 'P6-A2', '/o/x/phases/6#P6-A2'],
    ['review', null, '/o/x/reviews'],
    ['finding', 'some-record', '/o/x/compliance?view=findings'],
  ] as const)('%s from %s leads to %s', (kind, source, href) => {
    expect(causeOf('/o/x', { kind, source, about: null })?.href).toBe(href)
  })

  it('is named where it is a record: a finding by its title, a condition by its gate', () => {
    const found = { kind: 'finding' as const, source: 'f1', about: 'Access review a month late' }
    expect(causeOf('/o/x', found)).toEqual({ label: found.about, href: '/o/x/compliance/findings/f1' })
    const agreed = { kind: 'condition' as const, source: 'c1', about: 'gate-4-5' }
    expect(causeOf('/o/x', agreed)).toEqual({ label: '4→5', href: '/o/x/gates/4-5', isGate: true })
  })

  it('is the quarter for what its review decided, and the list of reviews for another meeting', () => {
    const decided = { kind: 'review' as const, source: 'r1', about: '2026-Q3' }
    expect(causeOf('/o/x', decided)).toEqual({ label: 'Q3 2026', href: '/o/x/reviews/2026-Q3' })
    expect(causeOf('/o/x', { ...decided, about: null })?.href).toBe('/o/x/reviews')
  })

  it('is the record where the source names its section', () => {
    const asked = { kind: 'finding' as const, source: 'controls/k1', about: 'Access is reviewed' }
    expect(causeOf('/o/x', asked)).toEqual({ label: asked.about, href: '/o/x/compliance/controls/k1', isRecord: true })
    expect(causeOf('/o/x', { ...asked, source: 'nowhere/k1' })?.href).not.toContain('nowhere')
  })

  it('is not known for a focus item without a source', () => {
    expect(causeOf('/o/x', { kind: 'focus', source: null, about: null })).toBeNull()
  })
})
