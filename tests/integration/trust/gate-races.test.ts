import { afterAll, describe, expect, it } from 'vitest'
import { signGate, submitGate } from '@/lib/features/gates/mutations'
import { setBaseline } from '@/lib/features/organizations/mutations'
import { endSeat } from '@/lib/features/organizations/seats-mutations'
import { createRow } from '@/lib/features/registers/mutations'
import { closeDb } from '@/lib/server/db'
import { read } from '@/lib/server/mutation'
import { actionsOf } from '@/tests/support/audit'
import { testDatabase } from '@/tests/support/database'
import { approval, gateOf, readyTeam, sign, submission, submit, type Team } from '../gates/ready-organization'

const database = await testDatabase()
process.env.DATABASE_URL = database.url
afterAll(async () => {
  await closeDb()
  await database.drop()
})

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
