import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { patternWords, signalWords } from '@/app/(portal)/o/[slug]/flags/flag-content'
import { FlagRows } from '@/components/flags/flag-rows'
import { FlagSignals } from '@/components/flags/flag-signals'
import { framework } from '@/lib/content'
import { evaluate } from '@/lib/scoring/evaluate'
import { linksOf, readingOf } from '../../support/screen'
import { documentOf, type Parts, TODAY } from '../scoring/documents'

const patternsOf = (parts: Parts) => evaluate(framework, documentOf(parts), TODAY).patterns

/** The row of one pattern. */
function rowOf(parts: Parts, id: string, asOf?: string) {
  const patterns = patternsOf(parts).filter((pattern) => pattern.id === id)
  const words = { words: patternWords(), signals: signalWords({}) }
  const row = createElement(FlagRows, { patterns, ...words, acceptances: {}, asOf })
  return { links: linksOf(row), text: readingOf(row), state: patterns[0]?.state }
}

describe('the action of a pattern without data', () => {
  it('gives the first missing fact, which the closed row names', () => {
    const { links, text, state } = rowOf({}, 'shadow-ai')
    expect(state).toBe('insufficient-data')
    expect(text).toContain('A search of GPU machines outside IaC.')
    expect(links['Log a search']).toBe('/o/x/shadow-ai?view=runs')
  })

  it('leads to the record that lacks it', () => {
    const quota = { id: 'q', subscription: 's', region: 'r', family: 'f', status: 'approved' as const }
    const { links } = rowOf({ gpuQuotas: [quota] }, 'gpu-hoarding')
    expect(links['Complete the allocations']).toBe('/o/x/platform/gpu/q')
  })

  it('leads to the organization where its facts are missing', () => {
    const { links } = rowOf({}, 'big-bang')
    expect(links['Fill in the organization']).toBe('/o/x/settings/organization')
  })

  it('asks nothing of an earlier day', () => {
    const { links } = rowOf({}, 'shadow-ai', '2026-01-01')
    expect(Object.keys(links)).toEqual(['Shadow AI', 'See the signals'])
  })
})

describe('a signal that is asked in a later phase', () => {
  it('is not shown as good news', () => {
    const phase = { id: 'p', phase: 1, enteredAt: '2026-10-01T09:00:00.000Z', cause: 'setup' as const }
    const parts = { phaseStates: [phase] }
    const patterns = patternsOf(parts).filter(({ id }) => id === 'big-bang')
    const words = { words: patternWords(), signals: signalWords({}) }
    const list = createElement(FlagSignals, { patterns, ...words, limits: {} })
    const unasked = patterns[0]!.signals.filter(({ summary }) => summary.params.why === 'phase')
    expect(unasked.length).toBeGreaterThan(0)
    expect(readingOf(list).split('Not asked yet')).toHaveLength(unasked.length + 1)
  })
})
