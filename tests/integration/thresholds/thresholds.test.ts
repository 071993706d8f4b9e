import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { submitGate } from '@/lib/features/gates/mutations'
import { createRow } from '@/lib/features/registers/mutations'
import { changeThresholds } from '@/lib/features/thresholds/mutations'
import { listThresholds, previewThresholds } from '@/lib/features/thresholds/queries'
import { read } from '@/lib/server/mutation'
import { loadDocument } from '@/lib/server/records'
import { ownDatabase } from '@/tests/support/database'
import { createTeam, gateId, readyTeam, type Team } from '../gates/ready-organization'

await ownDatabase()

const reason = 'Our parts take longer to settle.'
const change = async (team: Team, key: string, value: number | null, seen = 0) => {
  const actor = await team.actor('admin')
  const changes = [{ key, value, seen }]
  const { proof } = await previewThresholds(actor, { changes })
  return changeThresholds(actor, { changes, reason, previewed: proof })
}
const overrides = async (team: Team) => (await loadDocument(team.organizationId)).thresholdOverrides
const thresholdOf = async (team: Team, key: string) =>
  (await listThresholds(await team.actor('viewer'))).adjustable.find((one) => one.key === key)!

describe('thresholds', () => {
  it('are listed for everybody with default, range, origin and where they are used', async () => {
    const team = await createTeam()
    const { adjustable, fixed } = await listThresholds(await team.actor('viewer'))
    expect(adjustable).toHaveLength(23)
    expect(
      adjustable.every(
        ({ origin, usedIn, key }) => origin === 'portal' && (usedIn.length > 0 || /^(gate|metric)\./.test(key)),
      ),
    ).toBe(true)
    expect(adjustable.find(({ key }) => key === 'be.watchPct')).toMatchObject({
      default: 30,
      value: 30,
      usedIn: ['BE-3'],
      override: null,
    })
    expect(fixed.find(({ key }) => key === 'gh.idlePct')).toMatchObject({ value: 20, origin: 'framework' })
  })

  it('change with a reason, one live override per key, in the audit trail; the default ends it', async () => {
    const team = await createTeam()
    await change(team, 'bb.warnMonths', 4)
    expect(await thresholdOf(team, 'bb.warnMonths')).toMatchObject({
      value: 4,
      override: { reason, by: 'admin', revision: 1 },
    })
    await change(team, 'bb.warnMonths', 5, 1)
    expect(await overrides(team)).toMatchObject([{ key: 'bb.warnMonths', value: 5, revision: 2, archivedAt: null }])
    await change(team, 'bb.warnMonths', null, 2)
    expect(await thresholdOf(team, 'bb.warnMonths')).toMatchObject({ value: 3, override: null })
    expect((await overrides(team))[0]!.archivedAt).not.toBeNull()
    const actions = await read(await team.actor('admin'), (tx) =>
      tx.auditEntry.findMany({ where: { organizationId: team.organizationId, action: 'threshold:change' } }),
    )
    expect(actions).toHaveLength(3)
  })

  it('are refused to everybody but administrators, out of range, fixed, unknown, unchanged or over an older view', async () => {
    const team = await createTeam()
    const wish = { changes: [{ key: 'bb.warnMonths', value: 4, seen: 0 }] }
    for (const name of ['lead', 'security', 'viewer', 'sponsor'] as const) {
      const actor = await team.actor(name)
      expect(() => changeThresholds(actor, { ...wish, reason, previewed: 'none' })).toThrow(
        expect.objectContaining({ code: 'forbidden' }),
      )
      await expect(previewThresholds(actor, wish)).rejects.toMatchObject({ code: 'forbidden' })
    }
    for (const [key, value] of [
      ['bb.warnMonths', 6],
      ['gh.idlePct', 25],
      ['no.such', 1],
      ['bb.warnMonths', 3],
      ['bb.warnMonths', null],
      ['be.flagPct', 30],
    ] as const) {
      const wished = { changes: [{ key, value, seen: 0 }], reason, previewed: '' }
      await expect(changeThresholds(await team.actor('admin'), wished), `${key} ${value}`).rejects.toMatchObject({
        code: 'invalid',
        more: { errors: [{ pointer: '/changes/0/value' }] },
      })
    }
    await change(team, 'bb.warnMonths', 4)
    await expect(change(team, 'bb.warnMonths', 5)).rejects.toMatchObject({ code: 'conflict' })
    expect(await overrides(team)).toHaveLength(1)
  })

  it('are changed by one of two administrators at once, not by both', async () => {
    const team = await createTeam()
    const answers = await Promise.allSettled([change(team, 'sa.growthMin', 4), change(team, 'sa.growthMin', 5)])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await overrides(team)).toHaveLength(1)
  })

  it('are previewed without storing anything: what changes today and what would have fired', async () => {
    const team = await createTeam()
    const admin = await team.actor('admin')
    for (const name of ['a', 'b', 'c']) {
      await createRow(await team.actor('lead'), {
        register: 'components',
        fields: { name, category: 'serving', kind: 'custom', managedEquivalent: 'yes', owner: admin.personId },
      })
    }
    const preview = await previewThresholds(admin, { changes: [{ key: 'be.minComponents', value: 3, seen: 0 }] })
    expect(preview.today).toContainEqual({ kind: 'signal', id: 'BE-1', before: 'unknown', after: 'true' })
    expect(preview.history.to).toBe(admin.today)
    const fired = preview.history.signals.find(({ rule }) => rule === 'BE-1')!
    expect(fired.before.some(({ value }) => value === 'true')).toBe(false)
    expect(fired.after.at(-1)).toMatchObject({ value: 'true', to: admin.today })
    expect(await overrides(team)).toEqual([])
    await change(team, 'be.minComponents', 3)
    const { patterns } = await getEvaluation(await team.actor('admin'))
    expect(patterns.flatMap(({ signals }) => signals).find(({ rule }) => rule === 'BE-1')?.value).toBe('true')
  })

  it('are changed only by who saw what exactly these values change, today', async () => {
    const team = await createTeam()
    const admin = await team.actor('admin')
    const wish = (value: number) => [{ key: 'bb.warnMonths', value, seen: 0 }]
    const { proof } = await previewThresholds(admin, { changes: wish(4) })
    const another = await createTeam()
    const elsewhere = await previewThresholds(await another.actor('admin'), { changes: wish(4) })
    const unseen = { code: 'not_allowed_now', detail: expect.stringContaining('Look at the preview') }
    const tries: [number, string][] = [
      [5, proof],
      [4, elsewhere.proof],
      [4, `${proof.slice(0, -1)}${proof.endsWith('0') ? '1' : '0'}`],
      [4, ''],
    ]
    for (const [value, previewed] of tries) {
      await expect(changeThresholds(admin, { changes: wish(value), reason, previewed })).rejects.toMatchObject(unseen)
    }
    const tomorrow = { ...admin, today: addDays(admin.today, 1) }
    await expect(changeThresholds(tomorrow, { changes: wish(4), reason, previewed: proof })).rejects.toMatchObject(
      unseen,
    )
    expect(await overrides(team)).toEqual([])
    expect(await changeThresholds(admin, { changes: wish(4), reason, previewed: proof })).toEqual({ changed: 1 })
  })

  it('show in their preview the metrics they move', async () => {
    const team = await createTeam()
    const admin = await team.actor('admin')
    const metricId = 'availability-production'
    const period = addDays(admin.today, -75).slice(0, 7)
    await createRow(await team.actor('lead'), { register: 'metric-values', fields: { metricId, period, value: 100 } })
    const { today } = await previewThresholds(admin, { changes: [{ key: 'metric.staleDays', value: 120, seen: 0 }] })
    expect(today).toEqual([{ kind: 'metric', id: metricId, before: 'stale', after: 'on-target' }])
  })

  it('leave an open gate round on the thresholds it was submitted with', async () => {
    const team = await readyTeam()
    await submitGate(await team.actor('lead'), { gateId, note: null, exitNotes: {}, conditions: [] })
    const round = async () =>
      (await getEvaluation(await team.actor('viewer'))).gates.find((gate) => gate.gateId === gateId)!
    const before = await round()
    await change(team, 'scorecard.staleDays', 31)
    await change(team, 'gate.roundDays', 7)
    const after = await round()
    expect(after.lines).toEqual(before.lines)
    const shown = (gate: typeof before) => gate.lines.find(({ itemId }) => itemId === 'P1-B1')?.threshold?.value
    expect(shown(after)).toBe(shown(before))
    expect(after.round).toEqual(before.round)
    const frozen = JSON.parse((await loadDocument(team.organizationId)).gateRounds[0]!.snapshot) as {
      thresholds: object
    }
    expect(frozen.thresholds).toMatchObject({ 'gate.roundDays': 30, 'scorecard.staleDays': 92 })
  })
})
