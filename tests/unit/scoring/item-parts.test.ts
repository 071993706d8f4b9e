import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { framework, itemById, items } from '@/lib/content'
import { createFacts } from '@/lib/scoring/facts'
import { exitItems } from '@/lib/scoring/gates/exit-items'
import { itemProgress } from '@/lib/scoring/phases'
import { suggestion } from '@/lib/scoring/suggestions/suggest'
import { documentOf, TODAY } from './documents'

const factsOf = (itemId: string, more: object) =>
  createFacts(framework, documentOf({ itemStates: [{ id: 'i', itemId, ...more }] }), TODAY)
const progress = (itemId: string, more: object) => itemProgress(factsOf(itemId, more), itemId)

const counted = items.filter(({ parts }) => parts.length > 0)

describe('parts of a counted item', () => {
  it('are named for 34 items, none of them calculated, and their number is the target', () => {
    expect(counted).toHaveLength(34)
    for (const { id, computed, kind, parts, target, aim } of counted) {
      expect([computed, kind], id).toEqual([false, 'count'])
      const whole = Number(
        /of (\d+)|^(\d+) considered/
          .exec(target ?? '')
          ?.slice(1)
          .find(Boolean) ?? parts.length,
      )
      expect(parts.length, id).toBe(whole)
      if (aim) expect(aim.value, id).toBeLessThanOrEqual(parts.length)
    }
  })

  it('decide: three of four named is in progress with the fourth open, four is done', () => {
    const three = progress('P1-B4', { parts: ['automation-level', 'observability', 'readiness'] })
    expect(three).toMatchObject({ state: 'in-progress', openParts: ['gpu-availability'] })
    expect(three.observed).toEqual({ value: 3, unit: 'of', of: 4 })
    const parts = ['automation-level', 'observability', 'readiness', 'gpu-availability']
    expect(progress('P1-B4', { parts })).toMatchObject({ state: 'done', openParts: [] })
  })

  it('one of three is enough where the framework asks for one', () => {
    expect(progress('P3-B2', { parts: ['kubernetes'] })).toMatchObject({
      state: 'done',
      openParts: ['gpu-vms', 'workspaces'],
    })
    expect(progress('P3-B2', { parts: [] })).toMatchObject({ state: 'not-started', value: 'false' })
  })

  it('a number typed before stands while nobody named them, and nothing is said about which', () => {
    expect(progress('P1-B4', { done: 3, all: 4 })).toMatchObject({ state: 'in-progress', openParts: null })
    expect(progress('P1-B4', { done: 4, all: 4 })).toMatchObject({ state: 'done', openParts: null })
    expect(progress('P1-B4', {})).toMatchObject({ value: 'unknown', openParts: null })
  })

  it('named, they go before a number that was typed', () => {
    expect(progress('P1-B4', { done: 4, all: 4, value: 4, parts: ['readiness'] }).observed).toEqual({
      value: 1,
      unit: 'of',
      of: 4,
    })
  })

  it('an exit item that is open tells a gate which of them are missing', () => {
    const gate = framework.gates.find(({ from }) => from === 3)!
    const exits = (more: object) => exitItems(factsOf('P3-F2', more), gate, new Map())
    const found = (more: object) => exits(more).find(({ itemId }) => itemId === 'P3-F2')
    expect(found({ parts: ['security'] })).toMatchObject({ missing: true, openParts: ['monitoring', 'cost'] })
    expect(found({ parts: ['security', 'monitoring', 'cost'] })).toEqual({
      itemId: 'P3-F2',
      missing: false,
      note: null,
    })
    expect(found({ done: 1, all: 3 })).not.toHaveProperty('openParts')
  })

  it('every part a register suggests is one of its item', () => {
    const cadenceEvents = (['review', 'sprint'] as const).map((kind) => ({
      id: kind,
      kind,
      at: '2026-11-10',
      coverage: Object.keys(framework.labels.cadenceCoverage!),
    }))
    const facts = createFacts(framework, documentOf({ cadenceEvents }), TODAY)
    for (const id of ['P6-A1', 'P6-A2', 'P6-C1']) {
      const item = itemById(id)!
      expect(suggestion(facts, item, null)?.fields.parts).toEqual(item.parts.map((part) => part.id))
    }
  })

  it('every register that names parts names those of its item', () => {
    const organization = { wikiUrl: 'https://wiki.example', guidesUrl: null, playbooksUrl: 'https://play.example' }
    const skillRatings = [{ id: 's', personId: 'p', role: 'r', skill: 's', level: 3, at: TODAY }].map((row) => ({
      ...row,
      dimension: 'ai-ml-fundamentals' as const,
    }))
    const facts = createFacts(framework, documentOf({ organization, skillRatings }), TODAY)
    const parts = (id: string) => suggestion(facts, itemById(id)!, null)?.fields.parts
    expect(parts('P6-D3')).toEqual(['wiki', 'playbooks'])
    expect(parts('P1-B2')).toEqual(['ai-ml-fundamentals'])
    for (const id of ['P6-D3', 'P1-B2'])
      expect(itemById(id)?.parts.map((part) => part.id)).toEqual(expect.arrayContaining(parts(id)!))
  })

  it('law: naming one more never makes an item less done, and open and named are the whole', () => {
    fc.assert(
      fc.property(fc.constantFrom(...counted), fc.infiniteStream(fc.boolean()), (item, coin) => {
        const ids = item.parts.map(({ id }) => id)
        const named = ids.filter(() => coin.next().value)
        const more = ids.filter((id) => named.includes(id) || coin.next().value)
        const [before, after] = [named, more].map((parts) => progress(item.id, { parts }))
        expect([...named, ...before!.openParts!].sort()).toEqual([...ids].sort())
        if (before!.state === 'done') expect(after!.state).toBe('done')
      }),
      { numRuns: 60 },
    )
  })
})
