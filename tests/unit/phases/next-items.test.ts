import { describe, expect, test } from 'vitest'
import { nextItems } from '@/components/phases/next-items'
import { framework, itemById } from '@/lib/content'

const today = '2026-03-01'
type Row = Parameters<typeof nextItems>[0][number]
const open = (itemId: string, more: Partial<Row> = {}): Row => ({
  itemId,
  satisfied: false,
  state: 'not-started',
  dueAt: null,
  ...more,
})
const second = framework.phases[1]!.groups.flatMap(({ items }) => items.map(({ id }) => id))
const required = (itemId: string) => itemById(itemId)?.requirement
const ids = (rows: readonly Row[]) => nextItems(rows, today).map(({ itemId }) => itemId)

describe('what to do next in a phase', () => {
  test('what the gate asks for comes before everything else, in the order of the framework', () => {
    const gate = second.filter((id) => required(id) === 'gate')
    expect(ids(second.map((id) => open(id)))).toEqual(gate.slice(0, 3))
  })

  test('after the gate items come those of its exit, then the rest', () => {
    const rows = second.map((id) => open(id, { satisfied: required(id) === 'gate' }))
    const exit = second.filter((id) => required(id) === 'exit')
    expect(ids(rows).slice(0, exit.length)).toEqual(exit.slice(0, 3))
  })

  test('an overdue item comes before one of its kind', () => {
    const practice = second.filter((id) => required(id) === 'practice')
    const last = practice.at(-1)!
    const rows = practice.map((id) => open(id, id === last ? { dueAt: '2026-02-28' } : { dueAt: today }))
    expect(ids(rows)[0]).toBe(last)
  })

  test('what is done or does not apply is no step', () => {
    expect(ids([open('P2-A1', { satisfied: true }), open('P2-A6', { state: 'not-applicable' })])).toEqual([])
  })
})
