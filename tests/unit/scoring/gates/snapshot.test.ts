import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frozenView } from '@/lib/features/gates/snapshot/view'
import { canonicalJson } from '@/lib/scoring/gates/canonical-json'
import { stage, training } from './stages'
import { storyOf } from './story'
import { World } from './world'

const submitted = (gate: 'gate-1-2' | 'gate-2-3' | 'gate-4-5', phase: number): World => {
  const world = new World(storyOf(phase))
  world.submit(gate, { note: 'Please look' })
  return world
}
const snapshotOf = (world: World) => JSON.parse(world.document.gateRounds[0]?.snapshot ?? '{}')

describe('snapshot', () => {
  it('freezes lines, ratings, inventory, estimates, flags, chain and thresholds', () => {
    expect(snapshotOf(submitted('gate-1-2', 1))).toMatchObject({
      format: 'sextant-gate-snapshot',
      formatVersion: 2,
      gate: 'gate-1-2',
      round: 1,
      asOf: '2026-11-20',
      note: 'Please look',
      lines: [
        { id: 'P1-B1', value: 'true', shown: '6/6', carried: false },
        { id: 'P1-C2', value: 'true', shown: '4/4' },
        { id: 'P1-A3', value: 'true', shown: '4/4' },
      ],
      scorecard: { id: 's1', ageDays: 10, ts1: 3, ratings: { networking: 3 } },
      inventory: ['item-known'],
      flags: { 'big-bang': expect.any(String) },
      chain: expect.any(String),
      thresholds: { 'gate.roundDays': 30, 'scorecard.staleDays': 92 },
    })
    expect(snapshotOf(submitted('gate-4-5', 4)).estimates['use-1']).toMatchObject({ monthlyCost: '1000.00' })
  })

  it('keeps in whose words it was read, and the page reads that of an older snapshot as not said', () => {
    const world = submitted('gate-2-3', 2)
    const { provider, ...older } = snapshotOf(world)
    expect(provider).toBe(world.document.organization.provider)
    const text = JSON.stringify({ ...older, provider: 'aws' })
    expect(frozenView(text)?.provider).toBe('aws')
    expect(frozenView(JSON.stringify(older))?.provider).toBeUndefined()
    expect(frozenView(JSON.stringify({ ...older, provider: 'a new one' }))?.lines).toHaveLength(older.lines.length)
  })

  it('has a label of gate, round and the first eight digits of its hash', () => {
    const world = stage('S')
    world.refresh('gate-2-3')
    const hash = createHash('sha256')
      .update(world.document.gateRounds[1]?.snapshot ?? '')
      .digest('hex')
    expect(world.gate('gate-2-3').round?.snapshotLabel).toBe(`G23-R2-${hash.slice(0, 8)}`)
  })

  it('never changes with the facts', () => {
    const world = stage('I')
    const before = world.document.gateRounds[0]?.snapshot
    training(world, 20)
    world.settle()
    expect(world.document.gateRounds[0]?.snapshot).toBe(before)
  })
})

describe('changes since the snapshot', () => {
  it('is empty right after submission, with an empty key', () => {
    expect(stage('S').gate('gate-2-3').changedSince).toEqual({ list: [], stale: false, key: '' })
  })

  it('lists ratings, inventory, flags and open reviews, and the key tells lists apart', () => {
    const world = submitted('gate-1-2', 1)
    world.later()
    world.add('shadowAiItems', {
      source: 'saas-tool',
      title: 'New',
      discoveredAt: '2026-11-20',
      createdAt: world.now,
      inUse: 'yes',
    })
    const first = world.gate('gate-1-2').changedSince
    expect(first?.list.map((one) => one.kind)).toEqual(expect.arrayContaining(['line', 'inventory', 'flag']))
    expect(first?.stale).toBe(true)
    world.patch('areaRatings', 's1-networking', { final: 4 })
    const second = world.gate('gate-1-2').changedSince
    expect(second?.list).toContainEqual(
      expect.objectContaining({ kind: 'rating', id: 'networking', was: '3', now: '4' }),
    )
    expect(second?.key).not.toBe(first?.key)
  })

  it('a carried line may stay unmet without making the round stale', () => {
    const world = stage('N')
    const carried = { text: 'Finish', owner: 'p-editor', dueAt: '2026-12-20', evidenceNeeded: 'List', carries: 'P2-A1' }
    world.submit('gate-2-3', { conditions: [carried] })
    training(world, 9)
    expect(world.gate('gate-2-3').changedSince).toMatchObject({
      stale: false,
      list: [{ id: 'P2-A1', was: '10/25', now: '9/25' }],
    })
  })
})

describe('canonical JSON', () => {
  it('is one text for one value, whatever the order of keys', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, one]) => [key, turned(one)]),
      )
    }
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value))
        expect(canonicalJson(turned(plain))).toBe(canonicalJson(plain))
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain)
      }),
    )
  })

  it('leaves absent fields out and keeps null', () => {
    expect(canonicalJson({ b: undefined, a: null, c: [undefined, 1] })).toBe('{"a":null,"c":[null,1]}')
  })
})
