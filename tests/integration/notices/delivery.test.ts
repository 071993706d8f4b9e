import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { deliverBatch, deliverNotices } from '@/lib/features/notices/delivery/mutations'
import { announceDue } from '@/lib/features/notices/due/mutations'
import { markNotices } from '@/lib/features/notices/mutations'
import { countUnread, listNotices } from '@/lib/features/notices/queries'
import { updatePerson } from '@/lib/features/organizations/people/mutations'
import { db } from '@/lib/server/db'
import { emit, mutate, mutateAsSystem } from '@/lib/server/mutation'
import { loadDocument } from '@/lib/server/records'
import { createOrganizationWith } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'
import { allNotices, everything, waitingEvents } from './told'

const database = await ownDatabase()

const newTeam = (facts: Parameters<typeof createOrganizationWith>[1] = {}) =>
  createOrganizationWith(
    {
      admin: { role: 'admin' },
      lead: { role: 'viewer', seats: ['infrastructure-lead', 'security-lead'] },
      second: { role: 'viewer', seats: ['infrastructure-lead'] },
      viewer: { role: 'viewer' },
    },
    facts,
  )
type Team = Awaited<ReturnType<typeof newTeam>>

/** Events that concern both infrastructure leads, as one change each would write them. */
const flags = (team: Team, count: number) =>
  mutateAsSystem(team.organizationId, { action: 'system:settle', subject: 'gates' }, async (tx) => {
    for (let n = 0; n < count; n += 1) {
      await emit(tx, 'flag:flagged', `flags/${n}`, { before: 'clear', signals: ['SA-1'] })
    }
  })
const heard = async (team: Team) => {
  const rows = await allNotices(await team.actor('admin'))
  return rows.map(({ personId, subject }) => `${subject} ${personId}`).sort()
}
const expected = (team: Team, count: number) =>
  Array.from({ length: count }, (_, n) =>
    [team.members.lead, team.members.second].map((one) => `flags/${n} ${one.personId}`),
  )
    .flat()
    .sort()

describe('delivery', () => {
  it('tells everybody once, also when several portals deliver at the same time', async () => {
    const team = await newTeam()
    await flags(team, 230)
    await Promise.all([deliverNotices(), deliverNotices(), deliverBatch(team.organizationId)])
    await deliverNotices()
    expect(await heard(team)).toEqual(expected(team, 230))
    expect(await waitingEvents(await team.actor('admin'))).toBe(0)
  })

  it('that is cut off before its end tells nobody; the next one tells everybody once', async () => {
    const team = await newTeam()
    await flags(team, 3)
    const owner = new pg.Client({ connectionString: database.adminUrl })
    await owner.connect()
    // The connection dies after the notices were written and before the events are marked, as with kill -9.
    await owner.query(`
      CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); RETURN NEW; END $$;
      CREATE TRIGGER die BEFORE UPDATE ON "OutboxEvent" FOR EACH ROW EXECUTE FUNCTION die()`)
    await expect(deliverBatch(team.organizationId)).rejects.toThrow()
    await owner.query('DROP TRIGGER die ON "OutboxEvent"')
    await owner.end()
    expect(await heard(team)).toEqual([])
    expect(await waitingEvents(await team.actor('admin'))).toBe(3)
    await deliverNotices()
    expect(await heard(team)).toEqual(expected(team, 3))
  })

  it('asks nothing of an organization where nothing waits, and knows those where something does', async () => {
    const [quiet, busy] = [await newTeam(), await newTeam()]
    await deliverNotices()
    await flags(busy, 1)
    const rows = await db().$queryRaw<{ id: string }[]>`SELECT id FROM organizations_with_events()`
    expect(rows).toEqual([{ id: busy.organizationId }])
    expect(await deliverBatch(quiet.organizationId)).toBe(0)
  })

  it('leaves the audit trail and what is known about the organization as they were', async () => {
    const team = await newTeam()
    await flags(team, 1)
    const before = await loadDocument(team.organizationId)
    const entries = async () =>
      (
        await db().$queryRaw<
          { seq: string }[]
        >`SELECT kept_evaluation(${team.organizationId}, NULL, 'any', NULL) ->> 'seq' AS seq`
      )[0]
    const seq = await entries()
    await deliverNotices()
    await markNotices(await team.actor('lead'), { read: true })
    expect(await entries()).toEqual(seq)
    expect(await loadDocument(team.organizationId)).toEqual(before)
  })

  it('passes over what is more than a week old, and what nobody has words for', async () => {
    const team = await newTeam()
    await flags(team, 2)
    await mutateAsSystem(team.organizationId, { action: 'test:old', subject: 'flags/0' }, async (tx) => {
      await tx.$executeRaw`UPDATE "OutboxEvent" SET "at" = now() - interval '8 days' WHERE "subject" = 'flags/0'`
      await emit(tx, 'answer:saved', 'answers/a')
    })
    await deliverNotices()
    expect((await heard(team)).map((row) => row.split(' ')[0])).toEqual(['flags/1', 'flags/1'])
    expect(await waitingEvents(await team.actor('admin'))).toBe(0)
  })

  it('reaches no inactive person, nobody without a live sign-in and not the one who did it', async () => {
    const team = await newTeam()
    const admin = await team.actor('admin')
    const { persons } = await loadDocument(team.organizationId)
    const { id: person, revision } = persons.find(({ id }) => id === team.members.second.personId)!
    await updatePerson(admin, { person, revision, active: false })
    await db().user.update({ where: { id: team.members.viewer.userId }, data: { disabledAt: new Date() } })
    await mutate(admin, { action: 'test:ask', subject: 'stakeholders/x' }, async (tx) => {
      for (const name of ['admin', 'second', 'viewer', 'lead'] as const) {
        await emit(tx, 'stakeholder-asked', `stakeholders/${name}`, {
          personId: team.members[name].personId,
          version: 1,
        })
      }
    })
    await deliverNotices()
    expect(await heard(team)).toEqual([`stakeholders/lead ${team.members.lead.personId}`])
  })

  it('of a demonstration tells nobody, whatever happens there', async () => {
    const team = await newTeam({ isDemo: true } as never)
    await flags(team, 2)
    await deliverNotices()
    expect(await heard(team)).toEqual([])
    expect(await waitingEvents(await team.actor('admin'))).toBe(0)
    expect(await announceDue(team.organizationId, '2030-01-01')).toBe(0)
  })
})

describe('the inbox', () => {
  it('shows the own notices only, the newest first, in pages, and counts what is unread', async () => {
    const team = await newTeam()
    const other = await newTeam()
    await flags(team, 3)
    await flags(other, 1)
    await deliverNotices()
    const lead = await team.actor('lead')
    const page = await listNotices(lead, { state: 'all', limit: 2, cursor: 1 })
    expect(page).toMatchObject({ unread: 3, total: 3, nextCursor: '2' })
    expect((await listNotices(lead, { state: 'all', limit: 2, cursor: 2 })).items).toHaveLength(1)
    expect(await listNotices(await team.actor('viewer'), everything)).toMatchObject({ items: [], unread: 0 })
    expect([await countUnread(lead), await countUnread(await team.actor('viewer'))]).toEqual([3, 0])
  })

  it('marks some or all as read and back, never those of somebody else', async () => {
    const team = await newTeam()
    await flags(team, 3)
    await deliverNotices()
    const [lead, second] = [await team.actor('lead'), await team.actor('second')]
    const foreign = (await listNotices(second, everything)).items.map(({ id }) => id)
    expect(await markNotices(lead, { ids: [...foreign, 'nothing-here'], read: true })).toEqual({ ids: [] })
    const own = (await listNotices(lead, everything)).items.map(({ id }) => id)
    expect(await markNotices(lead, { ids: [own[0]!], read: true })).toEqual({ ids: [own[0]] })
    const rest = (await markNotices(lead, { read: true })).ids
    expect(rest.sort()).toEqual(own.slice(1).sort())
    expect([await countUnread(lead), await countUnread(second)]).toEqual([0, 3])
    await markNotices(lead, { ids: rest, read: false })
    const unread = await listNotices(lead, { ...everything, state: 'unread' })
    expect([unread.items.length, unread.total, unread.unread]).toEqual([2, 2, 2])
  })
})
