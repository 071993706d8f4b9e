import { describe, expect, test } from 'vitest'
import { labelled, stepsTo } from '@/components/charts/axis'

describe('the labels of an axis', () => {
  test('have both ends, and between them as many as have room', () => {
    expect(labelled([0, 0.25, 0.5, 0.75, 1])).toEqual([true, true, true, true, true])
    expect(labelled([0, 0.05, 0.1, 0.5, 0.95, 1])).toEqual([true, false, false, true, false, true])
  })

  test('of one place is that place', () => {
    expect(labelled([0.5])).toEqual([true])
    expect(labelled([])).toEqual([])
  })
})

test('steps are round and reach above the highest value', () => {
  expect(stepsTo(102_900)).toEqual([0, 50_000, 100_000, 150_000])
  expect(stepsTo(1)).toEqual([0, 0.25, 0.5, 0.75, 1, 1.25])
})
