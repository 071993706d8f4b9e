import { describe, expect, it } from 'vitest'
import { numberShape } from '@/components/phases/number-shape'
import { itemById } from '@/lib/content'

const shape = (itemId: string, stored: { value: number | null; all: number | null } | null = null) =>
  numberShape(itemById(itemId)!, stored)

describe('the number an item asks for in its row', () => {
  it.each([
    ['P1-B2', { kind: 'of', all: 4 }],
    ['P3-B2', { kind: 'of', all: 3 }],
    ['P4-C3', { kind: 'of', all: 4 }],
    ['P2-A7', { kind: 'value', unit: 'count' }],
    ['P2-A5', { kind: 'pair' }],
    ['P2-D1', { kind: 'pair' }],
    ['P6-C2', { kind: 'value', unit: 'percent' }],
    ['P6-D1', { kind: 'value', unit: 'days' }],
    ['P1-A4', null],
    ['P5-C1', null],
  ])('%s: %j', (itemId, expected) => expect(shape(itemId)).toEqual(expected))

  it('stays a percentage where one was typed', () => {
    expect(shape('P3-E3', { value: 94.9, all: null })).toEqual({ kind: 'value', unit: 'percent' })
  })
})
