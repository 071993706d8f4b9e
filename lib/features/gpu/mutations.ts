import type { RouteInput } from '@/lib/client/route'
import { type Row, sections } from '@/lib/document/schema'
import { momentOf } from '@/lib/features/registers/rows/queries'
import { inWords } from '@/lib/messages/in-words'
import { quotaLabel } from '@/lib/scoring/anti-patterns/allocations'
import { monthlyPrice } from '@/lib/scoring/cost/idle'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { invalid, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { emit, mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { liveTargets, lockedRow, lockedRows } from './guards'
import type {
  linkQuotaRoute,
  proposeReclaimRoute,
  requestSandboxRoute,
  stepReclaimRoute,
  unlinkQuotaRoute,
} from './schema'

type Quota = Row<'gpuQuotas'>
type Case = Row<'reclaimCases'>

const OPEN = ['proposed', 'notified']
/** Who holds an allocation, or entered it, counts as its owner. */
const owns = ({ personId }: Actor, quota: Quota): boolean =>
  personId !== null && (quota.owner === personId || quota.createdBy === personId)

/** Links an allocation to something live; a link gives a purpose, so what is over or gone is refused. */
export function linkQuota(actor: Actor, input: RouteInput<typeof linkQuotaRoute>) {
  authorize(actor, 'organization:read')
  const id = newId()
  return mutate(actor, { action: 'quota-links:create', subject: `quotaLinks/${id}` }, async (tx) => {
    const quota = await lockedRow(tx, actor, 'gpuQuotas', input.id)
    authorize(actor, 'register:edit', { own: owns(actor, quota) })
    const { targetKind, targetId } = input
    const targets = await liveTargets(tx, actor.organizationId, actor.today)
    if (!targets.some((one) => one.kind === targetKind && one.id === targetId)) {
      throw invalid('/targetId', inWords('gpu.chooseALiveExperimentA'))
    }
    const same = { quotaId: input.id, targetKind, targetId, organizationId: actor.organizationId, archivedAt: null }
    if (await tx.quotaLink.findFirst({ where: same })) {
      throw new Refusal('conflict', inWords('gpu.thisAllocationIsLinkedTo'))
    }
    const row = sections.quotaLinks.row.parse({ id, quotaId: input.id, targetKind, targetId })
    const stored = await writeRecord(tx, 'quotaLinks', row, 0)
    await afterWrite(tx, 'quotaLinks')
    return stored
  })
}

/** Takes a link off; who may edit the allocation may do it. */
export function unlinkQuota(actor: Actor, input: RouteInput<typeof unlinkQuotaRoute>) {
  authorize(actor, 'organization:read')
  return mutate(actor, { action: 'quota-links:archive', subject: `quotaLinks/${input.id}` }, async (tx) => {
    const link = await lockedRow(tx, actor, 'quotaLinks', input.id)
    const quota = await lockedRow(tx, actor, 'gpuQuotas', link.quotaId)
    authorize(actor, 'register:edit', { own: owns(actor, quota) })
    const archivedAt = await momentOf(tx)
    const stored = await writeRecord(tx, 'quotaLinks', { id: input.id, archivedAt }, input.revision)
    await afterWrite(tx, 'quotaLinks')
    return stored
  })
}

/** Opens a reclaim case for each allocation without an open one; only capacity that is held can be reclaimed. */
export function proposeReclaim(actor: Actor, input: RouteInput<typeof proposeReclaimRoute>) {
  authorize(actor, 'register:create')
  const ids = [...new Set(input.quotaIds)]
  return mutate(actor, { action: 'reclaim-cases:propose', subject: 'reclaimCases' }, async (tx) => {
    const rows = await lockedRows(tx, actor, 'gpuQuotas', ids)
    if (rows.some((row) => row.status !== 'approved')) {
      throw invalid('/quotaIds', inWords('gpu.onlyAnApprovedAllocationHolds'))
    }
    const held = await tx.reclaimCase.findMany({
      where: {
        organizationId: actor.organizationId,
        archivedAt: null,
        quotaId: { in: ids },
        OR: [{ outcome: { in: OPEN } }, { outcome: 'exempt', exemptUntil: { gte: new Date(actor.today) } }],
      },
      select: { quotaId: true },
    })
    const already = ids.filter((id) => held.some(({ quotaId }) => quotaId === id))
    if (already.length === ids.length) {
      throw new Refusal('conflict', inWords('gpu.thereIsAnOpenCase'))
    }
    const opened: Case[] = []
    for (const quotaId of ids.filter((id) => !already.includes(id))) {
      const row = sections.reclaimCases.row.parse({
        id: newId(),
        quotaId,
        openedAt: actor.today,
        reason: input.reason,
      })
      opened.push(await writeRecord(tx, 'reclaimCases', row, 0))
      await emit(tx, 'reclaim:proposed', `gpuQuotas/${quotaId}`)
    }
    await afterWrite(tx, 'reclaimCases')
    return { opened, already }
  })
}

/**
 * The next step of a case. An exemption needs an editor, a reason and an end, because it silences a framework flag; giving
 * back is also the owner's to do and releases the allocation with it.
 */
export function stepReclaim(actor: Actor, input: RouteInput<typeof stepReclaimRoute>) {
  authorize(actor, 'organization:read')
  const { id, revision, step } = input
  return mutate(actor, { action: `reclaim-cases:${step}`, subject: `reclaimCases/${id}` }, async (tx) => {
    const before = await lockedRow(tx, actor, 'reclaimCases', id)
    const quota = await lockedRow(tx, actor, 'gpuQuotas', before.quotaId)
    const own = step === 'released' ? owns(actor, quota) : step === 'notified' && before.createdBy === actor.personId
    authorize(actor, 'register:edit', { own })
    if (before.revision !== revision) {
      throw new Refusal('conflict', inWords('gpu.somebodyChangedThisInThe'), { current: before })
    }
    const after = await writeRecord(tx, 'reclaimCases', { id, ...nextStep(actor, before, input) }, revision)
    await afterWrite(tx, 'reclaimCases')
    if (step === 'released' && quota.status !== 'released') {
      await writeRecord(tx, 'gpuQuotas', { id: quota.id, status: 'released' }, quota.revision ?? 1)
      await afterWrite(tx, 'gpuQuotas')
      await proposeSaving(tx, actor, quota)
    }
    return after
  })
}

/**
 * What was given back becomes a saving: agreed, because it is decided, and done once the bill shows it. Without a price or
 * a size nothing is known that could be saved, so nothing is written.
 */
async function proposeSaving(tx: Transaction, actor: Actor, quota: Quota): Promise<void> {
  const amount = monthlyPrice(quota)
  if (amount === null || Number(amount) === 0) return
  const row = sections.savings.row.parse({
    id: newId(),
    title: inWords('gpu.givenBack', { name: quotaLabel(quota) }).slice(0, 200),
    category: quota.unit === 'ptu' ? 'ptu' : 'idle-gpu',
    targetSection: 'gpuQuotas',
    targetId: quota.id,
    baselinePerMonth: amount,
    expectedPerMonth: amount,
    state: 'agreed',
    owner: quota.owner ?? actor.personId,
  })
  await writeRecord(tx, 'savings', row, 0)
  await afterWrite(tx, 'savings')
}

/** What a step writes; refused where the case is past it. */
function nextStep(actor: Actor, before: Case, input: RouteInput<typeof stepReclaimRoute>): Partial<Case> {
  const { step, exemptUntil, reason } = input
  if (before.outcome === 'released') {
    throw new Refusal('not_allowed_now', inWords('gpu.thisCaseIsClosedIts'))
  }
  if (step === 'notified') {
    const running = before.outcome === 'exempt' && (before.exemptUntil ?? '') >= actor.today
    if (before.outcome === 'notified' || running) {
      throw new Refusal('not_allowed_now', inWords('gpu.theOwnerWasToldAlready'))
    }
    return { outcome: 'notified', exemptUntil: null }
  }
  if (step === 'released') return { outcome: 'released', exemptUntil: null, ...(reason === null ? {} : { reason }) }
  if (exemptUntil === null || exemptUntil <= actor.today) {
    throw invalid('/exemptUntil', inWords('gpu.anExemptionNeedsAnEnd'))
  }
  if (reason === null) throw invalid('/reason', inWords('gpu.anExemptionNeedsAReason'))
  return { outcome: 'exempt', exemptUntil, reason }
}

/** Any member asks for an environment for a team; becoming ready is recorded by those who keep the register. */
export function requestSandbox(actor: Actor, input: RouteInput<typeof requestSandboxRoute>) {
  authorize(actor, 'sandbox:request')
  const id = newId()
  return mutate(
    actor,
    { action: 'provisioning-requests:request', subject: `provisioningRequests/${id}` },
    async (tx) => {
      const where = { organizationId: actor.organizationId, archivedAt: null }
      if (!(await tx.team.findFirst({ where: { ...where, id: input.teamId, active: true } }))) {
        throw invalid('/teamId', inWords('gpu.chooseAnActiveTeamOf'))
      }
      const { patternTemplateId } = input
      if (patternTemplateId !== null) {
        const template = { ...where, id: patternTemplateId, approval: 'approved' }
        if (!(await tx.template.findFirst({ where: template }))) {
          throw invalid('/patternTemplateId', inWords('gpu.chooseAnApprovedTemplateOr'))
        }
      }
      const row = sections.provisioningRequests.row.parse({
        id,
        teamId: input.teamId,
        type: input.type,
        patternTemplateId,
        requestedAt: await momentOf(tx),
      })
      const stored = await writeRecord(tx, 'provisioningRequests', row, 0)
      await afterWrite(tx, 'provisioningRequests')
      return stored
    },
  )
}
