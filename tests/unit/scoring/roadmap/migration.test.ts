import { describe, expect, it } from 'vitest'
import { workItem } from '@/lib/document/assessment'
import { initiatives } from '@/lib/scoring/roadmap/migration'

const TODAY = '2026-11-20'
const DONE = '2026-11-01T09:00:00.000Z'
type Input = Parameters<typeof workItem.parse>[0] & object
const step = (id: string, rest: Partial<Input> = {}) =>
  workItem.parse({
    id,
    kind: 'review',
    text: id,
    initiative: 'Second region',
    wave: 1,
    dueAt: '2026-12-01',
    rollback: 'Errors above one in a hundred.',
    ...rest,
  })
const wave = (...items: ReturnType<typeof step>[]) => initiatives(items, TODAY)[0]?.waves[0]

describe('a wave of a migration', () => {
  it('is ready when every open step has a date, a way back and nothing to wait for', () => {
    expect(wave(step('a'), step('b', { closedAt: DONE }))).toMatchObject({
      state: 'ready',
      done: 1,
      all: 2,
      cutover: '2026-12-01',
      slip: 0,
    })
  })

  it('is not ready while an open step does not say when it is taken back', () => {
    expect(wave(step('a', { rollback: null }))).toMatchObject({ state: 'not-ready', withoutRollback: 1 })
    expect(wave(step('a', { rollback: null, closedAt: DONE }))).toMatchObject({ state: 'done', withoutRollback: 0 })
  })

  it('is blocked while a step waits for an open one, of whatever wave', () => {
    expect(wave(step('a', { dependsOn: ['b'] }), step('b', { wave: 2 }))).toMatchObject({
      state: 'blocked',
      blocked: 1,
    })
    expect(wave(step('a', { dependsOn: ['b'] }), step('b', { wave: 2, closedAt: DONE }))?.state).toBe('ready')
  })

  it('is late by the days since its planned cutover, the last of its dates', () => {
    expect(wave(step('a', { dueAt: '2026-11-10' }), step('b', { dueAt: '2026-11-15' }))).toMatchObject({
      state: 'late',
      cutover: '2026-11-15',
      slip: 5,
    })
  })

  it('has no cutover, so no slip, while an open step has no date', () => {
    expect(wave(step('a', { dueAt: null }), step('b', { dueAt: '2026-11-01' }))).toMatchObject({
      cutover: null,
      slip: null,
    })
  })

  it('is never late once it is done', () => {
    expect(wave(step('a', { dueAt: '2026-11-01', closedAt: DONE }))).toMatchObject({ state: 'done', slip: null })
  })
})

it('initiatives come by name, with the steps that have no wave in their sum only', () => {
  const found = initiatives(
    [
      step('a', { initiative: 'B' }),
      step('b', { initiative: 'A', wave: null }),
      step('c', { initiative: null, wave: null }),
    ],
    TODAY,
  )
  expect(found.map(({ all, name, waves }) => [name, all, waves.length])).toEqual([
    ['A', 1, 0],
    ['B', 1, 1],
  ])
})
