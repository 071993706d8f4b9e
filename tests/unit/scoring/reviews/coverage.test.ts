import { describe, expect, it } from 'vitest'
import { framework, itemById } from '@/lib/content'
import { agendaPart } from '@/lib/document/cadence'
import type { OrganizationDocumentInput } from '@/lib/document/schema'
import { cadenceHealth } from '@/lib/scoring/cadence'
import { createFacts } from '@/lib/scoring/facts'
import { AGENDA, coveredParts } from '@/lib/scoring/reviews/coverage'
import { suggestion } from '@/lib/scoring/suggestions/suggest'
import { documentOf, TODAY } from '../documents'

type Event = NonNullable<OrganizationDocumentInput['cadenceEvents']>[number]
type Item = NonNullable<OrganizationDocumentInput['workItems']>[number]

const review = (rest: Partial<Event> = {}): Event => ({ id: 'r', kind: 'review', at: '2026-10-07', ...rest })
const held = (rest: Partial<Event> = {}): Event =>
  review({ quarter: '2026-Q3', frozenAt: '2026-10-07T14:00:00.000Z', ...rest })
const decided = (agendaPart: Item['agendaPart'], rest: Partial<Item> = {}): Item => ({
  id: `d-${agendaPart}`,
  kind: 'review',
  source: 'r',
  text: 'Give two allocations back.',
  agendaPart,
  ...rest,
})
const factsOf = (event: Event, workItems: Item[] = []) =>
  createFacts(framework, documentOf({ cadenceEvents: [event], workItems }), TODAY)
const covered = (event: Event, workItems: Item[] = []) => {
  const facts = factsOf(event, workItems)
  return coveredParts(facts, facts.rows('cadenceEvents')[0]!)
}
const line = (event: Event) => cadenceHealth(factsOf(event)).lines.find(({ kind }) => kind === 'review')

describe('the parts a review covered (P6-A2)', () => {
  it('are those of the agenda, in the order of the records and of the item', () => {
    expect(AGENDA).toEqual(agendaPart.options)
    expect(itemById('P6-A2')?.parts?.map(({ id }) => id)).toEqual(AGENDA)
  })

  it('are those with a note or a decision, whatever was ticked', () => {
    const event = held({ coverage: ['radar-changes'], sections: [{ part: 'cost-actions', note: 'Two given back.' }] })
    expect(covered(event, [decided('next-quarter')])).toEqual(['cost-actions', 'next-quarter'])
  })

  it('are what was ticked in a review that was only noted', () => {
    expect(covered(review({ coverage: ['security-updates', 'new-services'] }))).toEqual(['security-updates'])
  })

  it('are none where nothing was said, and decisions of another review or of no part do not count', () => {
    expect(covered(held(), [decided('cost-actions', { source: 'other' }), decided(null)])).toEqual([])
  })

  it('are suggested for P6-A2 with the day of the last review', () => {
    const facts = factsOf(held({ sections: [{ part: 'cost-actions', note: 'Two given back.' }] }))
    expect(suggestion(facts, itemById('P6-A2')!, null)).toMatchObject({ sentence: { params: { day: '2026-10-07' } } })
  })
})

describe('a review that was begun', () => {
  it('has not been held before it is frozen', () => {
    expect(line(held({ frozenAt: null }))).toMatchObject({ state: 'not-started', last: null })
    expect(line(held())).toMatchObject({ state: 'kept', last: '2026-10-07' })
  })
})
