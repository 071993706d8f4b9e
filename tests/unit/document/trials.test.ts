import { expect, test } from 'vitest'
import { standingOf, trialProblem } from '@/lib/features/radar/standing/rules'
import { nordhavn, secondStory, story, valmere } from './nordhavn'

test.each([
  ['Nordhavn', nordhavn, story.anchor],
  ['Valmere', valmere, secondStory.anchor],
] as const)('every trial on the radar of %s ends after it began', (_, document, today) => {
  const trials = document.radarEntries.flatMap(({ id, name, endsAt }) => {
    const moves = document.radarEvents.filter(({ radarEntryId }) => radarEntryId === id)
    const { ring, since } = standingOf(moves, today)
    return ring === 'trial' && since !== null ? [[name, trialProblem(since, endsAt)]] : []
  })
  expect(trials.length).toBeGreaterThan(0)
  expect(trials.filter(([, problem]) => problem !== null)).toEqual([])
})
