import { describe, expect, it } from 'vitest'
import { knownIds } from '@/lib/content'
import { documentErrors } from '@/lib/document/references'
import { documentOf, type Parts } from '../scoring/documents'

const errors = (parts: Parts) => documentErrors(documentOf(parts), {})

describe('what a document may not be imported with', () => {
  it('an id inside a list that leads nowhere', () => {
    const review = { id: 'cr', at: '2026-11-01', useCaseIds: ['known', 'gone'] }
    const useCases = [{ id: 'known', title: 'Known' }]
    expect(errors({ useCases, costReviews: [review] })).toEqual([
      { pointer: '/costReviews/0/useCaseIds/1', message: 'There is no record gone in useCases.' },
    ])
  })

  it('a live record of a team that is archived; an archived one keeps it', () => {
    const teams = [{ id: 't', name: 'Old', archivedAt: '2026-01-01T00:00:00Z' }]
    const person = { id: 'p', name: 'Ana', teamId: 't' }
    expect(errors({ teams, persons: [person] })).toMatchObject([{ pointer: '/persons/0/teamId' }])
    expect(errors({ teams, persons: [{ ...person, archivedAt: '2026-01-01T00:00:00Z' }] })).toEqual([])
    expect(errors({ teams, organization: { builderTeamId: 't' } })).toMatchObject([
      { pointer: '/organization/builderTeamId' },
    ])
  })

  it('a part that its item does not have, one named twice, and a count that says something else', () => {
    const known = { parts: knownIds.parts }
    const said = (more: object) =>
      documentErrors(documentOf({ itemStates: [{ id: 'i', itemId: 'P1-B4', ...more }] }), known)
    expect(said({ parts: ['readiness', 'observability'], done: 2, all: 4 })).toEqual([])
    expect(said({ parts: ['readiness'], whyNot: [{ part: 'observability', why: 'Next month' }] })).toEqual([])
    expect(said({ done: 3, all: 4 })).toEqual([])
    expect(said({ parts: ['readiness', 'glossary'] })).toEqual([
      { pointer: '/itemStates/0/parts/1', message: 'P1-B4 has no part “glossary”.' },
    ])
    expect(said({ parts: ['readiness', 'readiness'] })).toMatchObject([{ pointer: '/itemStates/0/parts/1' }])
    const both = said({ parts: ['readiness'], whyNot: [{ part: 'readiness', why: 'No' }] })
    expect(both).toMatchObject([{ pointer: '/itemStates/0/whyNot/0/part' }])
    expect(said({ parts: ['readiness'], done: 4 })).toMatchObject([{ pointer: '/itemStates/0/done' }])
  })

  it('a week without a working day', () => {
    expect(errors({ organization: { workweek: [] } })).toMatchObject([{ pointer: '/organization/workweek' }])
    expect(errors({ organization: { workweek: [7] } })).toEqual([])
  })
})
