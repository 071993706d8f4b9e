import { expect, it } from 'vitest'
import { isAnswering, isQuestionsPage, keptFor, keptScorecards, openMark } from '@/components/scorecard/kept-answers'
import { deviceStore } from './queue-desk'

it('what waits is found by person and organization, and by scorecard', () => {
  const store = deviceStore()
  for (const key of [
    'ana:fjord:s1:NW-2',
    'ana:fjord:s1:NW-1',
    'ana:fjord:s2:TS-3',
    'ana:other:s1:SE-1',
    'bo:fjord:s1:SE-2',
  ])
    store.setItem(`sextant.answer:${key}`, '{}')
  expect([...keptScorecards(store, 'ana', 'fjord')]).toEqual([
    ['s1', ['NW-1', 'NW-2']],
    ['s2', ['TS-3']],
  ])
  expect(keptFor('ana', 'fjord')).toBe('sextant.answer:ana:fjord:')
})

it('a page of questions that is open sends by itself; one that was closed does not hold it back', () => {
  const store = deviceStore()
  expect(isAnswering(store, 'ana', 'fjord', 1_000_000)).toBe(false)
  store.setItem(openMark('ana', 'fjord'), '1000000')
  expect(isAnswering(store, 'ana', 'fjord', 1_005_000)).toBe(true)
  expect(isAnswering(store, 'ana', 'fjord', 1_060_000)).toBe(false)
})

it('are sent by a page of questions itself, and by the frame around every other page', () => {
  const pages = ['/assess/security', '/assess/security/result', '/assess/history', '/assess/history/s-1', '/assess', '']
  expect(pages.map((page) => isQuestionsPage(`/o/nordlys${page}`, 'nordlys'))).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ])
})
