import { describe, expect, it } from 'vitest'
import { type Decider, reviewSeatsOf, votesWaitingFor } from '@/lib/features/gates/waiting/rules'
import type { GateResult, ReviewSeat, Vote } from '@/lib/scoring/gates/types'

const seats = ['infrastructure-lead', 'security-lead'] as const
type Cast = { by: string; vote: Vote; for?: string } | null

/** An open review of gate 1→2 with these votes. */
const review = (...votes: Cast[]) =>
  ({
    openReview: {
      seats: seats.map((seat, index): ReviewSeat => {
        const cast = votes[index] ?? null
        const person = { personId: cast?.by ?? null, forPersonId: cast?.for ?? null, voteId: cast && seat }
        return { seat, holders: [], vote: cast?.vote ?? null, reason: null, ...person }
      }),
    },
  }) as unknown as GateResult

const decider = (facts: Partial<Decider>): Decider => ({
  personId: 'me',
  seats: [],
  deputies: [],
  smallTeamMode: false,
  ...facts,
})
const both = decider({ seats: [...seats] })
const holderAndDeputy = decider({ seats: ['security-lead'], deputies: [{ seat: 'infrastructure-lead' }] })

describe('the seats of a rollback review that ask a person', () => {
  it('are those held or stood in for, until one vote is cast', () => {
    expect(votesWaitingFor(decider({}), review())).toEqual([])
    expect(votesWaitingFor(both, review())).toEqual([...seats])
    expect(votesWaitingFor(holderAndDeputy, review())).toEqual([...seats])
  })

  it('keep the second seat from somebody who has voted, who may still change that vote', () => {
    const one = review(null, { by: 'me', vote: 'dismiss' })
    expect(votesWaitingFor(both, one)).toEqual([])
    expect(reviewSeatsOf(both, one)).toEqual(['security-lead'])
    expect(reviewSeatsOf(holderAndDeputy, one)).toEqual(['security-lead'])
  })

  it('give a small team the second seat, but never beside a vote for somebody else', () => {
    const own = review(null, { by: 'me', vote: 'dismiss' })
    const small = { smallTeamMode: true }
    expect(votesWaitingFor({ ...both, ...small }, own)).toEqual(['infrastructure-lead'])
    expect(votesWaitingFor({ ...holderAndDeputy, ...small }, own)).toEqual([])
    const forAnother = review({ by: 'me', vote: 'dismiss', for: 'lead' })
    expect(votesWaitingFor({ ...holderAndDeputy, ...small }, forAnother)).toEqual([])
    expect(reviewSeatsOf({ ...holderAndDeputy, ...small }, forAnother)).toEqual(['infrastructure-lead'])
  })

  it('stay open to another holder of a seat that has voted', () => {
    const other = review({ by: 'colleague', vote: 'confirm' })
    expect(reviewSeatsOf(both, other)).toEqual([...seats])
    expect(votesWaitingFor(both, other)).toEqual(['security-lead'])
  })
})
