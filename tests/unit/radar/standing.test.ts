import { describe, expect, it } from 'vitest'
import { sections } from '@/lib/document/schema'
import { changeOf, standingOf, trialState } from '@/lib/features/radar/standing/rules'
import { radarStarters } from '@/lib/features/radar/starters/table'

const move = (id: string, ring: string, at: string, reason: string | null = null) =>
  sections.radarEvents.row.parse({ id, radarEntryId: 'r', ring, at, reason })

describe('where an entry stands', () => {
  it('is the ring of its newest move, since it entered it, with the ring before', () => {
    const moves = [move('2', 'adopt', '2026-09-05', 'It worked.'), move('1', 'trial', '2026-08-04')]
    expect(standingOf(moves, '2026-11-21')).toEqual({
      ring: 'adopt',
      since: '2026-09-05',
      previous: 'trial',
      reason: 'It worked.',
    })
  })

  it('keeps its first day when it is confirmed in the same ring', () => {
    const moves = [move('1', 'hold', '2026-08-01', 'Upkeep.'), move('2', 'hold', '2026-10-01')]
    expect(standingOf(moves, '2026-11-21')).toMatchObject({ since: '2026-08-01', previous: null, reason: 'Upkeep.' })
  })

  it('follows the later id on one day, does not read the future, and is unknown without a move', () => {
    expect(standingOf([move('2', 'hold', '2026-11-01'), move('1', 'adopt', '2026-11-01')], '2026-11-21').ring).toBe(
      'hold',
    )
    expect(standingOf([move('1', 'adopt', '2026-12-01')], '2026-11-21').ring).toBeNull()
    expect(standingOf([], '2026-11-21')).toEqual({ ring: null, since: null, previous: null, reason: null })
  })

  it('is new, moved in or moved out for the 92 days between two reviews, and then where it was', () => {
    const change = (moves: ReturnType<typeof move>[], today = '2026-11-21') => changeOf(standingOf(moves, today), today)
    expect(change([move('1', 'assess', '2026-08-21')])).toBe('new')
    expect(change([move('1', 'assess', '2026-08-20')])).toBeNull()
    expect(change([move('1', 'assess', '2026-01-01'), move('2', 'adopt', '2026-10-01')])).toBe('in')
    expect(change([move('1', 'assess', '2026-01-01'), move('2', 'hold', '2026-10-01')])).toBe('out')
    expect(change([move('1', 'hold', '2026-01-01'), move('2', 'hold', '2026-10-01')])).toBeNull()
    expect(change([])).toBeNull()
  })

  it('in a trial runs until its end date, and has none without one', () => {
    expect(trialState('trial', '2026-11-21', '2026-11-21')).toBe('running')
    expect(trialState('trial', '2026-11-20', '2026-11-21')).toBe('over')
    expect(trialState('trial', null, '2026-11-21')).toBe('open-ended')
    expect(trialState('adopt', null, '2026-11-21')).toBeNull()
  })
})

describe('the starter radar', () => {
  it('has names that differ, a reason for each, and every ring and quadrant', () => {
    const starters = radarStarters('azure')
    expect(new Set(starters.map(({ name }) => name.toLowerCase())).size).toBe(starters.length)
    expect(starters.every(({ reason }) => reason.length > 20)).toBe(true)
    expect(new Set(starters.map(({ ring }) => ring)).size).toBe(4)
    expect(new Set(starters.map(({ quadrant }) => quadrant)).size).toBe(4)
  })
})
