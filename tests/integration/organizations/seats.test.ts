import { describe, expect, it } from 'vitest'
import { annulDeputy, assignSeat, endSeat, nameDeputy } from '@/lib/features/organizations/seats/mutations'
import { listSeats, listTeams } from '@/lib/features/organizations/seats/queries'
import { addTeam, updateTeam } from '@/lib/features/organizations/teams/mutations'
import { loadDocument } from '@/lib/server/records'
import { createOrganizationWith } from '../../support/accounts'
import { actionsOf } from '../../support/audit'
import { ownDatabase } from '../../support/database'

await ownDatabase()

const forbidden = expect.objectContaining({ code: 'forbidden' })
const later = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

describe('a seat', () => {
  it('is given from now on and ended now, keeps its period, and counts at once', async () => {
    const { actor, members, organizationId } = await createOrganizationWith({ ana: { role: 'admin' }, vi: {} })
    const ana = await actor('ana')
    const { personId } = members.vi
    const held = await assignSeat(ana, { seat: 'security-lead', personId })
    expect((await actor('vi')).seats).toEqual(['security-lead'])
    await expect(assignSeat(ana, { seat: 'security-lead', personId })).rejects.toMatchObject({ code: 'conflict' })
    const ended = await endSeat(ana, { holding: held.id, revision: held.revision })
    expect(ended.to! >= ended.from).toBe(true)
    expect((await actor('vi')).seats).toEqual([])
    await expect(endSeat(ana, { holding: held.id, revision: ended.revision })).rejects.toMatchObject({
      code: 'not_allowed_now',
    })
    expect((await loadDocument(organizationId)).seatHoldings).toMatchObject([{ id: held.id, to: ended.to }])
    await assignSeat(ana, { seat: 'security-lead', personId })
    expect(await actionsOf(ana)).toEqual(['organization:create', 'seat:assign', 'seat:end', 'seat:assign'])
  })

  it('is never given twice to one person by two calls at once', async () => {
    const { actor, members, organizationId } = await createOrganizationWith({ ana: { role: 'admin' } })
    const ana = await actor('ana')
    const { personId } = members.ana
    const calls = Array.from({ length: 8 }, () => assignSeat(ana, { seat: 'compliance', personId }))
    expect((await Promise.allSettled(calls)).filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await loadDocument(organizationId)).seatHoldings).toHaveLength(1)
  })

  it('is given by administrators, to active people of the own directory', async () => {
    const one = await createOrganizationWith({ ana: { role: 'admin' }, ed: { role: 'editor', seats: ['compliance'] } })
    const other = await createOrganizationWith({ bo: { role: 'admin' } })
    const [ana, ed, bo] = [await one.actor('ana'), await one.actor('ed'), await other.actor('bo')]
    expect(() => assignSeat(ed, { seat: 'security-lead', personId: one.members.ed.personId })).toThrow(forbidden)
    await expect(assignSeat(ana, { seat: 'security-lead', personId: other.members.bo.personId })).rejects.toMatchObject(
      { code: 'invalid' },
    )
    const seat = (await listSeats(ana)).items.find(({ seat: name }) => name === 'compliance')!
    expect(() => endSeat(ed, { holding: seat.holders[0]!.id, revision: 1 })).toThrow(forbidden)
    await expect(endSeat(bo, { holding: seat.holders[0]!.id, revision: 1 })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect((await listSeats(bo)).items.every(({ holders }) => holders.length === 0)).toBe(true)
  })
})

describe('a deputy', () => {
  const setUp = async () => {
    const made = await createOrganizationWith({
      ana: { role: 'admin' },
      sec: { seats: ['security-lead'] },
      dep: {},
      vi: {},
    })
    const sec = await made.actor('sec')
    const naming = {
      seat: 'security-lead',
      forPersonId: made.members.sec.personId,
      personId: made.members.dep.personId,
      from: sec.today,
      to: later(sec.today, 10),
    } as const
    return { ...made, sec, naming }
  }

  it('is named by the holder, stands in within the dates, and is taken back', async () => {
    const { actor, members, sec, naming } = await setUp()
    const named = await nameDeputy(sec, naming)
    const standsIn = [{ seat: 'security-lead', forPersonId: members.sec.personId }]
    expect(await actor('dep')).toMatchObject({ seats: [], deputies: standsIn })
    await annulDeputy(sec, { deputy: named.id, revision: named.revision })
    expect((await actor('dep')).deputies).toEqual([])
    await expect(annulDeputy(sec, { deputy: named.id, revision: 2 })).rejects.toMatchObject({ code: 'not_found' })
    const ahead = { ...naming, from: later(sec.today, 5) }
    await nameDeputy(await actor('ana'), ahead)
    expect((await actor('dep')).deputies).toEqual([])
    expect(await actionsOf(sec)).toEqual(['organization:create', 'deputy:name', 'deputy:annul', 'deputy:name'])
  })

  it('is refused for more than 90 days, past or turned dates, oneself, another holder and somebody without the seat', async () => {
    const { actor, members, sec, naming } = await setUp()
    const ana = await actor('ana')
    const refused = async (change: Partial<typeof naming>, pointer: string) => {
      const call = async () => nameDeputy(ana, { ...naming, ...change })
      await expect(call()).rejects.toMatchObject({ code: 'invalid', more: { errors: [{ pointer }] } })
    }
    await refused({ to: later(sec.today, 90) }, '/to')
    await refused({ to: later(sec.today, -1) }, '/to')
    await refused({ from: later(sec.today, -5), to: later(sec.today, -1) }, '/to')
    await refused({ personId: members.sec.personId }, '/personId')
    await refused({ forPersonId: members.vi.personId }, '/forPersonId')
    await assignSeat(ana, { seat: 'security-lead', personId: members.vi.personId })
    await refused({ personId: members.vi.personId }, '/personId')
    expect(await nameDeputy(ana, { ...naming, to: later(sec.today, 89) })).toMatchObject({ to: later(sec.today, 89) })
  })

  it('has no deputy, and nobody else names one', async () => {
    const { actor, members, sec, naming } = await setUp()
    const named = await nameDeputy(sec, naming)
    const dep = await actor('dep')
    const onward = { ...naming, forPersonId: members.dep.personId, personId: members.vi.personId }
    expect(() => nameDeputy(dep, onward)).toThrow(forbidden)
    await expect(nameDeputy(await actor('ana'), onward)).rejects.toMatchObject({ code: 'invalid' })
    expect(() => nameDeputy(dep, naming)).toThrow(forbidden)
    await expect(annulDeputy(dep, { deputy: named.id, revision: named.revision })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('loses the naming when the holder loses the seat', async () => {
    const { actor, sec, naming } = await setUp()
    await nameDeputy(sec, naming)
    const ana = await actor('ana')
    const seat = (await listSeats(ana)).items.find(({ seat: name }) => name === 'security-lead')!
    await endSeat(ana, { holding: seat.holders[0]!.id, revision: 1 })
    expect((await actor('dep')).deputies).toEqual([])
  })
})

describe('a team', () => {
  it('is added, renamed and ended by administrators, under a name of its own', async () => {
    const { actor } = await createOrganizationWith({ ana: { role: 'admin' }, ed: { role: 'editor' } })
    const [ana, ed] = [await actor('ana'), await actor('ed')]
    const team = await addTeam(ana, { name: 'Platform' })
    await expect(addTeam(ana, { name: 'platform' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(addTeam(ana, { name: 'PLATFORM ' })).rejects.toMatchObject({ code: 'invalid' })
    const renamed = await updateTeam(ana, { team: team.id, revision: 1, name: 'Platform team' })
    await updateTeam(ana, { team: team.id, revision: renamed.revision, active: false })
    await expect(updateTeam(ana, { team: team.id, revision: 1, name: 'Old' })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await listTeams(ed)).items).toMatchObject([{ name: 'Platform team', active: false, people: 0 }])
    expect(() => addTeam(ed, { name: 'Mine' })).toThrow(forbidden)
    expect(() => updateTeam(ed, { team: team.id, revision: 3, active: true })).toThrow(forbidden)
    expect(await actionsOf(ana)).toEqual(['organization:create', 'team:add', 'team:update', 'team:update'])
  })

  it('names who answers for its spending: an active person, or nobody', async () => {
    const { actor, members } = await createOrganizationWith({ ana: { role: 'admin' }, ed: { role: 'editor' } })
    const ana = await actor('ana')
    const team = await addTeam(ana, { name: 'Platform' })
    await expect(updateTeam(ana, { team: team.id, revision: 1, owner: 'nobody-here' })).rejects.toMatchObject({
      code: 'invalid',
      more: { errors: [{ pointer: '/owner' }] },
    })
    const named = await updateTeam(ana, { team: team.id, revision: 1, owner: members.ed.personId })
    expect((await listTeams(ana)).items).toMatchObject([{ name: 'Platform', owner: members.ed.personId }])
    await updateTeam(ana, { team: team.id, revision: named.revision, owner: null })
    expect((await listTeams(ana)).items).toMatchObject([{ owner: null }])
  })

  it('is there once when several people add it at the same moment', async () => {
    const ana = await (await createOrganizationWith({ ana: { role: 'admin' } })).actor('ana')
    const names = ['Drift', 'drift', 'DRIFT', 'Drift']
    const added = await Promise.allSettled(names.map((name) => addTeam(ana, { name })))
    expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await listTeams(ana)).items).toHaveLength(1)
  })
})
