import { expect, it } from 'vitest'
import { commitmentOf } from '@/lib/scoring/cost/commitment'
import { documentOf, quota } from '../scoring/documents'

it.each<[{ reserved: boolean | null; commitment?: 'spot' }, string | null]>([
  [{ reserved: true }, 'reserved'],
  [{ reserved: false }, 'none'],
  [{ reserved: null }, null],
  [{ reserved: true, commitment: 'spot' }, 'spot'],
])('an allocation of a document of before with %j is committed to %s, as its rules read it', (given, commitment) => {
  const [read] = documentOf({ gpuQuotas: [quota(given)] }).gpuQuotas
  expect(read?.commitment).toBe(commitment)
  expect(commitmentOf(read!)).toBe(commitment)
  expect(commitmentOf({ ...read!, commitment: given.commitment ?? null })).toBe(commitment)
})
