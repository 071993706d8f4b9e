import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import type { OrganizationDocumentInput } from '@/lib/document/schema'
import { cadenceHealth } from '@/lib/scoring/cadence'
import { createFacts } from '@/lib/scoring/facts'
import { phases } from '@/lib/scoring/phases'
import { documentOf, TODAY } from './documents'

type Events = NonNullable<OrganizationDocumentInput['cadenceEvents']>
const event = (kind: Events[number]['kind'], at: string, id = `${kind}-${at}`): Events[number] => ({ id, kind, at })
const factsOf = (cadenceEvents: Events) => createFacts(framework, documentOf({ cadenceEvents }), TODAY)
const health = (...events: Events) => cadenceHealth(factsOf(events))
const lineOf = (kind: string, ...events: Events) => health(...events).lines.find((line) => line.kind === kind)

describe('cadence health', () => {
  it('is not started, never overdue, without any event', () => {
    const { lines, state } = health()
    expect(state).toBe('not-started')
    expect(lines.map((line) => [line.kind, line.state, line.days, line.dueAt])).toEqual([
      ['review', 'not-started', null, null],
      ['radar', 'not-started', null, null],
      ['office-hours', 'not-started', null, null],
      ['sharing', 'not-started', null, null],
    ])
  })

  it.each([
    ['review', '2026-08-20', 92, 'kept'],
    ['review', '2026-08-19', 93, 'overdue'],
    ['radar', '2026-08-20', 92, 'kept'],
    ['radar', '2026-08-19', 93, 'overdue'],
    ['office-hours', '2026-10-20', 31, 'kept'],
    ['office-hours', '2026-10-19', 32, 'overdue'],
    ['sharing', '2026-11-06', 14, 'kept'],
    ['sharing', '2026-11-05', 15, 'overdue'],
  ] as const)('%s of %s is %i days old and %s', (kind, at, days, state) => {
    expect(lineOf(kind, event(kind, at))).toMatchObject({ days, state, last: at })
  })

  it('names the last day on which it is still kept', () => {
    expect(lineOf('sharing', event('sharing', '2026-11-10'))?.dueAt).toBe('2026-11-24')
  })

  it('counts from the newest event up to today: one planned for later has not happened', () => {
    const line = lineOf('sharing', event('sharing', '2026-10-01'), event('sharing', '2026-12-01'))
    expect(line).toMatchObject({ last: '2026-10-01', state: 'overdue' })
  })

  it('is kept only when all four are, and overdue as soon as one is', () => {
    const kept = [
      event('review', '2026-11-01'),
      event('radar', '2026-11-01'),
      event('office-hours', '2026-11-01'),
      event('sharing', '2026-11-15'),
    ]
    expect(health(...kept).state).toBe('kept')
    expect(health(...kept.slice(1)).state).toBe('not-started')
    expect(health(event('sharing', '2026-01-01')).state).toBe('overdue')
  })

  it('stands only where there is no gate, beside the exit items of phase 6', () => {
    const found = phases(factsOf([]))
    expect(found.slice(0, 5).map(({ cadence }) => cadence)).toEqual([null, null, null, null, null])
    expect(found[5]).toMatchObject({ gate: null, cadence: { state: 'not-started' }, exitMissing: ['P6-A2', 'P6-A3'] })
  })
})
