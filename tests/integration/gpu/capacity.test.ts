import { beforeEach, describe, expect, it } from 'vitest'
import { linkQuota, proposeReclaim, requestSandbox, stepReclaim, unlinkQuota } from '@/lib/features/gpu/mutations'
import { findAllocation, getAllocations } from '@/lib/features/gpu/queries'
import { importRows } from '@/lib/features/registers/import/mutations'
import { changeRow, createRow } from '@/lib/features/registers/mutations'
import { exportRows, getRow } from '@/lib/features/registers/queries'
import type { Actor } from '@/lib/server/actor'
import { ownDatabase } from '../../support/database'
import { type Organization, organization, today, tomorrow } from '../registers/organization'

await ownDatabase()

let org: Organization
let editor: Actor
beforeEach(async () => {
  org = await organization()
  editor = org.as('ana', 'editor')
})

const add = (fields: Record<string, unknown> = {}, register = 'gpu-quotas') =>
  createRow(editor, {
    register,
    fields:
      register === 'gpu-quotas'
        ? { subscription: 'sub', region: 'West', family: 'A100', gpus: 8, status: 'approved', owner: 'ben', ...fields }
        : fields,
  })
const row = (register: string, id: string) => getRow(editor, { register, id })

describe('an allocation', () => {
  it('is approved today unless a day is given, and typed-in readings come together', async () => {
    expect(await add()).toMatchObject({ approvedAt: today })
    await expect(add({ enteredPct: 12 })).rejects.toMatchObject({
      code: 'invalid',
      more: { errors: [{ pointer: '/enteredDaysBelow' }, { pointer: '/enteredAsOf' }] },
    })
    await expect(add({ enteredPct: 20, enteredDaysBelow: 3, enteredAsOf: today })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('stays in the way of the gate until it is unmarked with a reason', async () => {
    const one = await add({ status: 'denied', requiredForPhase3: true, note: 'No workload was named.' })
    const unmark = (fields: Record<string, unknown>) =>
      changeRow(editor, {
        register: 'gpu-quotas',
        id: one.id,
        seen: 1,
        restore: false,
        fields: { requiredForPhase3: false, ...fields },
      })
    await expect(unmark({})).rejects.toMatchObject({ code: 'invalid' })
    expect(await unmark({ note: 'The A10 allocation covers it.' })).toMatchObject({ requiredForPhase3: false })
  })
})

describe('a link', () => {
  it('names something live, once, and can be taken off', async () => {
    const quota = await add()
    const useCase = await add({ title: 'Forecast' }, 'use-cases')
    const target = { id: quota.id, targetKind: 'use-case' as const, targetId: useCase.id }
    await expect(linkQuota(editor, { ...target, targetKind: 'endpoint' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(linkQuota(org.as('dan', 'contributor'), target)).rejects.toMatchObject({ code: 'forbidden' })
    const link = await linkQuota(org.as('ben', 'contributor'), target)
    await expect(linkQuota(editor, target)).rejects.toMatchObject({ code: 'conflict' })
    expect((await findAllocation(editor, quota.id))!.allocation.links).toMatchObject([{ name: 'Forecast', live: true }])
    await unlinkQuota(editor, { id: link.id, revision: link.revision })
    expect((await findAllocation(editor, quota.id))!.allocation.links).toEqual([])
  })
})

describe('a reclaim case', () => {
  const step = (actor: Actor, id: string, revision: number, fields: Partial<Parameters<typeof stepReclaim>[1]>) =>
    stepReclaim(actor, { id, revision, step: 'notified', exemptUntil: null, reason: null, ...fields })

  it('is proposed once, told, exempt with an end and a reason, then released with its allocation', async () => {
    const quota = await add()
    const { opened } = await proposeReclaim(org.as('dan', 'contributor'), { quotaIds: [quota.id], reason: 'Idle' })
    const { id } = opened[0]!
    await expect(proposeReclaim(editor, { quotaIds: [quota.id], reason: 'Idle' })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await step(editor, id, 1, {})).toMatchObject({ outcome: 'notified' })
    await expect(step(editor, id, 1, { step: 'released' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(step(editor, id, 2, { step: 'exempt', exemptUntil: today, reason: 'r' })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(step(editor, id, 2, { step: 'exempt', exemptUntil: tomorrow })).rejects.toMatchObject({
      code: 'invalid',
    })
    const owner = org.as('ben', 'contributor')
    const exempt = { step: 'exempt' as const, exemptUntil: tomorrow, reason: 'Load test' }
    await expect(step(owner, id, 2, exempt)).rejects.toMatchObject({ code: 'forbidden' })
    await step(editor, id, 2, exempt)
    expect((await getAllocations(editor)).rows[0]).toMatchObject({ exemptUntil: tomorrow })
    await step(owner, id, 3, { step: 'released' })
    expect(await row('gpu-quotas', quota.id)).toMatchObject({ status: 'released' })
    await expect(step(editor, id, 4, {})).rejects.toMatchObject({ code: 'not_allowed_now' })
  })

  it('is only for capacity that is held', async () => {
    const quota = await add({ status: 'requested' })
    await expect(proposeReclaim(editor, { quotaIds: [quota.id], reason: 'Idle' })).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})

describe('a sandbox', () => {
  it('is asked for by any member, and becoming ready is for those who keep the register', async () => {
    const viewer = org.as('dan', 'viewer')
    const asked = await requestSandbox(viewer, { teamId: 'grid', type: 'standard', patternTemplateId: null })
    expect(await row('provisioning-requests', asked.id)).toMatchObject({ createdBy: 'dan', readyAt: null })
    const ready = {
      register: 'provisioning-requests',
      id: asked.id,
      seen: 1,
      restore: false,
      fields: { manualSteps: 0 },
    }
    await expect(changeRow(viewer, ready)).rejects.toMatchObject({ code: 'forbidden' })
    const none = { teamId: 'nobody', type: 'standard' as const, patternTemplateId: null }
    await expect(requestSandbox(org.as('dan', 'viewer'), none)).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('a sample', () => {
  const sampled = async (fields: Record<string, unknown>) => {
    const quota = await add({ approvedAt: '2026-01-05' })
    const dayBefore = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10)
    const day = { quotaId: quota.id, date: dayBefore, gpus: 8, ...fields }
    await add(day, 'gpu-utilization-samples')
    return (await findAllocation(editor, quota.id))!
  }

  it('shows quota use and device activity apart, the second without a mean that mixes them', async () => {
    const { days, device, allocation } = await sampled({ pct: 62.5, devicePct: 18.25 })
    expect(days.at(-1)).toMatchObject({ sample: { pct: 62.5, gpus: 8 }, devicePct: 18.25 })
    expect(device).toEqual({ known: 1, mean: '18.2' })
    expect(allocation).toMatchObject({ mean: 62.5, below: 0 })
  })

  it('may have no device activity, which is then not known and not 0', async () => {
    const { days, device } = await sampled({ pct: 62.5 })
    expect(days.at(-1)).toMatchObject({ sample: { pct: 62.5 }, devicePct: null })
    expect(device).toBeNull()
  })

  it('takes no device activity without quota use, above 100 or below 0', async () => {
    for (const fields of [{ devicePct: 40 }, { pct: 40, devicePct: 100.01 }, { pct: 40, devicePct: -1 }]) {
      await expect(sampled(fields)).rejects.toMatchObject({ code: 'invalid' })
    }
  })

  it('goes out as a sheet and comes in again with both figures', async () => {
    await sampled({ pct: 62.5, devicePct: 18.25 })
    const list = { filters: {}, limit: undefined, cursor: undefined, sort: undefined, q: undefined }
    const file = await exportRows(editor, { register: 'gpu-utilization-samples', template: false, list })
    const text = String(file.body)
    expect(text).toContain('Mean of,Used,Quota in use,Allocated,Device activity')
    const asked = { register: 'gpu-utilization-samples', dryRun: false }
    expect(await importRows(editor, { ...asked, text })).toMatchObject({ added: 0, replaced: 0, unchanged: 1 })
    const changed = text.replace('18.25', '18.5')
    expect(await importRows(editor, { ...asked, text: changed })).toMatchObject({ replaced: 1 })
  })
})
