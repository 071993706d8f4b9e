import { describe, expect, it } from 'vitest'
import { HOLDERS, scorecardRows, storyOf } from './story'
import { World } from './world'

const GATE = 'gate-2-3'
const lowRows = (ratings: Record<string, number>) => scorecardRows('s1', '2026-11-10T09:00:00.000Z', ratings) as never
const low = (ratings: Record<string, number>): World => new World(storyOf(2, lowRows(ratings)))

const accept = (
  world: World,
  areaId: string,
  rating: number,
  seat: 'infrastructure-lead' | 'management-sponsor',
): void => {
  world.later()
  world.add('areaAcceptances', {
    scorecardId: 's1',
    areaId,
    rating,
    seat,
    reason: 'We know.',
    by: HOLDERS[seat],
    at: world.now,
  } as never)
}
const acceptBoth = (world: World, areaId: string, rating: number): void => {
  accept(world, areaId, rating, 'infrastructure-lead')
  accept(world, areaId, rating, 'management-sponsor')
}
const newer = (world: World, ratings: Record<string, number>): void => {
  world.later()
  const rows = scorecardRows('s2', world.now, ratings)
  for (const row of rows.scorecards) world.add('scorecards', row as never)
  for (const row of rows.areaRatings) world.add('areaRatings', row as never)
}
const openAreas = (world: World): (string | undefined)[] =>
  world
    .gate(GATE)
    .focusGate?.areas.filter((area) => area.openFor.length > 0)
    .map((area) => area.areaId) ?? []

describe('FOCUS-GATE', () => {
  it('M18: GR final 2 at gate 1→2 does not block', () => {
    const world = new World(storyOf(1, lowRows({ 'gpu-readiness': 2 })))
    expect(world.gate('gate-1-2')).toMatchObject({ state: 'ready', focusGate: null, dryRun: { open: true } })
  })

  it('M19: a draft with GR 3 does not count while the latest submitted says 2', () => {
    const world = low({ 'gpu-readiness': 2 })
    world.add('scorecards', { id: 'draft', state: 'draft', contentVersion: '1' })
    world.add('areaRatings', { scorecardId: 'draft', areaId: 'gpu-readiness', mode: 'quick', quick: 3, final: 3 })
    expect(world.gate(GATE).focusGate).toMatchObject({ status: 'open', value: 'false' })
    expect(openAreas(world)).toEqual(['gpu-readiness'])
  })

  it('M19: with no submitted scorecard nothing is counted as good enough', () => {
    const world = new World(storyOf(2, { scorecards: [], areaRatings: [] }))
    expect(world.gate(GATE).focusGate).toMatchObject({ status: 'unknown', value: 'unknown', observed: null })
  })

  it('M20: GR 2 accepted by one seat / by both: open / accepted, shown as accepted and not met', () => {
    const world = low({ 'gpu-readiness': 2 })
    accept(world, 'gpu-readiness', 2, 'infrastructure-lead')
    expect(world.gate(GATE).focusGate).toMatchObject({ status: 'open', areas: [{ openFor: ['management-sponsor'] }] })
    accept(world, 'gpu-readiness', 2, 'management-sponsor')
    expect(world.gate(GATE).focusGate).toMatchObject({ status: 'accepted', value: 'true' })
  })

  it('one person counts for one seat, whatever wrote both acceptances, unless small-team mode is on now', () => {
    const world = low({ 'gpu-readiness': 2 })
    const both = HOLDERS['infrastructure-lead']
    world.add('seatHoldings', { seat: 'management-sponsor', personId: both, from: '2026-01-01T08:00:00.000Z' })
    for (const seat of ['infrastructure-lead', 'management-sponsor'] as const) {
      world.later()
      const given = { scorecardId: 's1', areaId: 'gpu-readiness', rating: 2, reason: 'We know.', at: world.now }
      world.add('areaAcceptances', { ...given, seat, by: both } as never)
    }
    const focus = () => world.gate(GATE).focusGate
    expect(focus()).toMatchObject({ status: 'open', value: 'false', areas: [{ openFor: ['management-sponsor'] }] })
    world.organization({ smallTeamMode: true })
    expect(focus()).toMatchObject({ status: 'accepted', value: 'true' })
    world.organization({ smallTeamMode: false })
    expect(focus()?.status).toBe('open')
    accept(world, 'gpu-readiness', 2, 'management-sponsor')
    expect(focus()).toMatchObject({ status: 'accepted', areas: [{ openFor: [] }] })
  })

  it('who accepted for one seat opens no gate by accepting for the other while signing', () => {
    const world = low({ 'gpu-readiness': 2 })
    const both = HOLDERS['infrastructure-lead']
    world.add('seatHoldings', { seat: 'management-sponsor', personId: both, from: '2026-01-01T08:00:00.000Z' })
    accept(world, 'gpu-readiness', 2, 'infrastructure-lead')
    world.submit(GATE)
    const acceptances = [{ areaId: 'gpu-readiness', reason: 'We know about it.' }]
    const signed = world.approve(GATE, 'management-sponsor', both, { acceptances })
    expect(world.codes(signed)).toEqual(['area-accepted-once'])
    expect(world.approve(GATE, 'management-sponsor', HOLDERS['management-sponsor'], { acceptances }).allowed).toBe(true)
  })

  it('M21: accepted at GR 2, a newer scorecard says GR 2 and SC 2: GR stands, SC is open', () => {
    const world = low({ 'gpu-readiness': 2 })
    acceptBoth(world, 'gpu-readiness', 2)
    newer(world, { 'gpu-readiness': 2, security: 2 })
    expect(openAreas(world)).toEqual(['security'])
  })

  it('M22: accepted at 2, newer scorecard says 1: void; back at 2 it is asked again', () => {
    const world = low({ 'gpu-readiness': 2 })
    acceptBoth(world, 'gpu-readiness', 2)
    newer(world, { 'gpu-readiness': 1 })
    expect(openAreas(world)).toEqual(['gpu-readiness'])
    world.later()
    const rows = scorecardRows('s3', world.now, { 'gpu-readiness': 2 })
    for (const row of rows.scorecards) world.add('scorecards', row as never)
    for (const row of rows.areaRatings) world.add('areaRatings', row as never)
    expect(openAreas(world)).toEqual(['gpu-readiness'])
  })

  it('does not refuse submission, but no seat signs while an area is open for it', () => {
    const world = low({ 'gpu-readiness': 2 })
    expect(world.gate(GATE).dryRun.blockers).toMatchObject([{ kind: 'line', id: 'FOCUS-GATE', stops: 'opening' }])
    expect(world.submit(GATE).allowed).toBe(true)
    expect(world.codes(world.approve(GATE, 'infrastructure-lead'))).toEqual(['area-not-accepted'])
    const acceptances = [{ areaId: 'gpu-readiness', reason: 'Planned for March.' }]
    expect(world.approve(GATE, 'infrastructure-lead', undefined, { acceptances }).allowed).toBe(true)
    expect(world.letter(GATE)).toBe('I')
    world.approve(GATE, 'management-sponsor', undefined, { acceptances })
    expect(world.letter(GATE)).toBe('A')
    expect(world.document.areaAcceptances.map((row) => row.seat)).toEqual(['infrastructure-lead', 'management-sponsor'])
  })

  it('an area that drops below 3 inside a round has to be accepted by the seat that signed already', () => {
    const world = low({})
    world.submit(GATE)
    world.approve(GATE, 'infrastructure-lead')
    newer(world, { security: 2 })
    const acceptances = [{ areaId: 'security', reason: 'Planned for March.' }]
    const second = world.approve(GATE, 'management-sponsor', undefined, { acceptances })
    expect(world.codes(second)).toEqual(['area-open-elsewhere'])
    accept(world, 'security', 2, 'infrastructure-lead')
    world.approve(GATE, 'management-sponsor', undefined, { acceptances })
    expect(world.letter(GATE)).toBe('A')
  })

  it('is unknown without a submitted scorecard, never met', () => {
    const world = new World(storyOf(2, { scorecards: [], areaRatings: [], answers: [] }))
    expect(world.gate(GATE).focusGate).toMatchObject({ status: 'unknown', value: 'unknown' })
  })
})
