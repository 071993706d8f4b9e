import type { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { signGate, submitGate } from '@/lib/features/gates/mutations'
import { setBaseline } from '@/lib/features/organizations/mutations'
import { endSeat } from '@/lib/features/organizations/seats/mutations'
import { createRow } from '@/lib/features/registers/mutations'
import { newId } from '@/lib/server/ids'
import { read } from '@/lib/server/mutation'
import { actionsOf } from '@/tests/support/audit'
import { inDatabase } from '@/tests/support/cluster'
import { ownDatabase } from '@/tests/support/database'
import { approval, gateOf, readyTeam, sign, submission, submit, type Team } from '../gates/ready-organization'

const database = await ownDatabase()

const ROUNDS = 4
const outcomes = async (calls: Promise<unknown>[]) =>
  (await Promise.allSettled(calls)).map((one) =>
    one.status === 'fulfilled' ? 'done' : (one.reason.code ?? one.reason.message),
  )

const phaseOf = async (team: Team) =>
  read(await team.actor('viewer'), async (tx) => {
    const present = await tx.phaseState.findMany({ where: { leftAt: null, archivedAt: null } })
    return present.map(({ phase }) => phase)
  })

/** Two writes that arrive together come out as if one had come after the other. */
async function expectOneAfterTheOther(team: Team, signed: string, action: string) {
  const actions = await actionsOf(await team.actor('admin'))
  const last = actions.lastIndexOf('gate:approve')
  const { result } = await gateOf(team)
  if (signed === 'done') {
    expect(actions.indexOf(action, last - 1)).toBeGreaterThan(last)
    expect([result.state, await phaseOf(team)]).toEqual(['approved', [2]])
  } else {
    expect(signed).toBe('not_allowed_now')
    expect([result.approvedAt, await phaseOf(team)]).toEqual([null, [1]])
  }
}

describe('the last approval', () => {
  /** The last approval of a gate, held between what it read and its commit, once for each of these writes. */
  async function signedWhile(writes: ((team: Team) => Promise<unknown>)[]) {
    const team = await readyTeam()
    await submit(team)
    await sign(await team.actor('lead'), 'infrastructure-lead')
    const security = await team.actor('security')
    const last = await approval(security, 'security-lead')
    const outcome = await inDatabase(database.adminUrl, async (holder) => {
      await holder.query(`
        CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          PERFORM set_config('lock_timeout', '0', true), pg_advisory_xact_lock(4711);
          RETURN NEW;
        END $$;
        CREATE TRIGGER hold BEFORE INSERT ON "Signature" FOR EACH ROW EXECUTE FUNCTION hold();
        SELECT pg_advisory_lock(4711)`)
      const signing = outcomes([signGate(security, last)])
      for (const write of writes) {
        await until(holder, 'SELECT 1 FROM pg_locks WHERE objid = 4711 AND NOT granted')
        await write(team)
        await holder.query('SELECT pg_advisory_unlock(4711)')
        await holder.query('SELECT pg_advisory_lock(4711)')
      }
      await holder.query('SELECT pg_advisory_unlock(4711)')
      const [signed] = await signing
      await holder.query('DROP FUNCTION hold() CASCADE')
      return signed
    })
    const { result } = await gateOf(team)
    return { outcome, state: result.state, stale: result.round?.stale ?? null, phases: await phaseOf(team) }
  }
  /** Waits for another connection to come this far. */
  async function until(client: Client, question: string) {
    while ((await client.query(question)).rowCount === 0);
  }
  const quota = async (team: Team) =>
    createRow(await team.actor('lead'), {
      register: 'gpu-quotas',
      fields: { subscription: `Sub ${newId()}`, region: 'west', family: 'A100' },
    })
  const inUse = async (team: Team) =>
    createRow(await team.actor('lead'), {
      register: 'shadow-ai-items',
      fields: { title: 'Chat', source: 'saas-tool', inUse: 'yes' },
    })

  it('is not taken on a state that a record between its reading and its commit changed', async () => {
    expect(await signedWhile([inUse])).toMatchObject({ outcome: 'not_allowed_now', stale: true, phases: [1] })
  })

  it('is judged anew, and taken where the record changes nothing', async () => {
    expect(await signedWhile([quota])).toMatchObject({ outcome: 'done', state: 'approved', phases: [2] })
  })

  it('asks to look again where records do not stop coming', async () => {
    const writes = [quota, quota, quota]
    expect(await signedWhile(writes)).toMatchObject({ outcome: 'not_allowed_now', stale: false, phases: [1] })
  })

  it('and a record against it', async () => {
    for (let n = 0; n < ROUNDS; n += 1) {
      const team = await readyTeam()
      await submit(team)
      await sign(await team.actor('lead'), 'infrastructure-lead')
      const security = await team.actor('security')
      const last = await approval(security, 'security-lead')
      const lead = await team.actor('lead')
      const fields = { title: 'Chat', source: 'saas-tool', inUse: 'yes' }
      const [signed, recorded] = await outcomes([
        signGate(security, last),
        createRow(lead, { register: 'shadow-ai-items', fields }),
      ])
      expect(recorded).toBe('done')
      const { result } = await gateOf(team)
      if (signed === 'done') expect(['approved', 'rollback-candidate']).toContain(result.state)
      else expect([signed, result.round?.stale]).toEqual(['not_allowed_now', true])
      expect(await phaseOf(team)).toEqual([signed === 'done' ? 2 : 1])
    }
  })

  it('and the end of the holding it is given under', async () => {
    for (let n = 0; n < ROUNDS; n += 1) {
      const team = await readyTeam()
      await submit(team)
      await sign(await team.actor('lead'), 'infrastructure-lead')
      const security = await team.actor('security')
      const last = await approval(security, 'security-lead')
      const admin = await team.actor('admin')
      const holding = await read(admin, (tx) => tx.seatHolding.findFirst({ where: { seat: 'security-lead' } }))
      const { id, revision } = holding!
      const [signed, ended] = await outcomes([signGate(security, last), endSeat(admin, { holding: id, revision })])
      expect(ended).toBe('done')
      await expectOneAfterTheOther(team, signed!, 'seat:end')
    }
  })
})

describe('a submission', () => {
  it('and a starting phase set in the same moment exclude each other', async () => {
    for (let n = 0; n < ROUNDS * 2; n += 1) {
      const team = await readyTeam()
      const lead = await team.actor('lead')
      const admin = await team.actor('admin')
      const baseline = { phase: 3, at: admin.today, reason: 'The platform was there before this portal.' }
      const calls = [() => submitGate(lead, submission), () => setBaseline(admin, baseline)]
      const all = await outcomes((n % 2 ? calls : calls.reverse()).map((call) => call()))
      expect(
        all.filter((one) => one === 'done'),
        `${n}: ${all}`,
      ).toHaveLength(1)
    }
  })
})
