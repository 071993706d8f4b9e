import { fixedThreshold } from '@/lib/content'
import type { Row } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import { commitmentOf } from '@/lib/scoring/cost/commitment'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

const inTheWay = ['denied', 'released']
const pair = ['enteredPct', 'enteredDaysBelow', 'enteredAsOf'] as const

type Quota = Row<'gpuQuotas'>

/** The commitment and the flag of before say the same; the one that changes leads. */
function committed(row: Quota, before: Quota | null): Partial<Quota> {
  const led = row.commitment !== (before?.commitment ?? null)
  if (!led && row.reserved === (before?.reserved ?? null)) return {}
  if (!led) return { commitment: commitmentOf({ commitment: null, reserved: row.reserved }) }
  return { reserved: row.commitment === null ? null : row.commitment === 'reserved' }
}

function approved(row: Quota, before: Quota | null, today: string): Partial<Quota> {
  if (row.status === before?.status) return {}
  if (row.status === 'approved' && row.approvedAt === null) return { approvedAt: today }
  const undone = row.status === 'requested' || row.status === 'denied'
  return before && undone && row.approvedAt === before.approvedAt ? { approvedAt: null } : {}
}

/** Capacity that was asked for or granted: GPUs, or token capacity where only model APIs are called. */
export const gpuQuotas = register({
  section: 'gpuQuotas',
  name: 'gpu-quotas',
  module: 'gpu',
  title: 'subscription',
  nameOf: (row) => [row.subscription, row.region, row.family].join(' · '),
  same: ['subscription', 'region', 'family', 'unit'],
  sort: { field: 'subscription', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  searched: true,
  feeds: ['P2-C2', 'GH-1', 'GH-2', 'GH-3', 'GH-4', 'GH-5'],
  columns: [
    { field: 'subscription', formerly: 'Subscription', listed: true },
    { field: 'region', listed: true, filter: true },
    { field: 'provider', labels: 'provider', filter: true, bulk: true },
    { field: 'family', listed: true, filter: true },
    { field: 'unit', labels: 'quotaUnit', filter: true, bulk: true },
    { field: 'gpus', listed: true, inline: true },
    { field: 'status', labels: 'quotaStatus', filter: true, bulk: true },
    { field: 'approvedAt', bulk: true },
    { field: 'owner', listed: true, filter: true, inline: true, bulk: true },
    { field: 'unitPrice', inline: true, bulk: true },
    { field: 'commitment', labels: 'commitment', filter: true, bulk: true },
    { field: 'commitmentEndsAt', bulk: true },
    { field: 'reserved', formerly: 'Reserved', former: true },
    { field: 'requiredForPhase3', filter: true, bulk: true },
    { field: 'enteredPct', formerly: 'Entered use %' },
    { field: 'enteredDaysBelow', formerly: 'Entered days below 20%' },
    { field: 'enteredAsOf', formerly: 'Entered as of' },
    { field: 'note' },
  ],
  defaults: ({ personId }) => ({ owner: personId }),
  derive: (row, before, today) => ({ ...committed(row, before), ...approved(row, before, today) }),
  rules: (row, before) => {
    const errors: FieldError[] = []
    if (row.approvedAt !== null && (row.status === 'requested' || row.status === 'denied')) {
      errors.push({ pointer: '/approvedAt', message: inWords('registers.onlyAnApprovedOrReleased') })
    }
    const given = pair.filter((field) => row[field] !== null)
    if (given.length > 0 && given.length < pair.length) {
      const message = inWords('registers.enterUseDaysBelow20')
      errors.push(...pair.filter((field) => row[field] === null).map((field) => ({ pointer: `/${field}`, message })))
    }
    const line = fixedThreshold('gh.idlePct')
    if (row.enteredPct !== null && row.enteredPct >= line && (row.enteredDaysBelow ?? 0) > 0) {
      errors.push({ pointer: '/enteredDaysBelow', message: inWords('registers.atLineOrMoreThe', { line }) })
    }
    if (row.commitmentEndsAt !== null && commitmentOf(row) !== 'reserved') {
      errors.push({ pointer: '/commitmentEndsAt', message: inWords('cost.onlyReservedEnds') })
    }
    const unmarked = before?.requiredForPhase3 === true && !row.requiredForPhase3
    if (unmarked && inTheWay.includes(row.status) && (row.note === null || row.note === before.note)) {
      errors.push({
        pointer: '/note',
        message: inWords('registers.sayInTheNoteWhy'),
      })
    }
    return errors
  },
})
