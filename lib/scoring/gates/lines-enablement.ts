import type { Row } from '../../document/schema'
import type { Facts } from '../facts'
import { FALSE, type Judged, known, TRUE, unknown } from '../truth'
import type { MissingInput } from '../types'
import { allOf, every, type LineView, limitAt, lineResult, missingInput, ownerOf, recordLink } from './line'
import { isActive } from './seats'
import type { LineResult } from './types'

/**
 * P2-A1: active mandatory assignments of active people, completed × 100 ≥ all × 80. A completion that had expired on the
 * day looked at does not count; nobody assigned is unknown, because 0 of 0 says nothing.
 */
export function trainingComplete(view: LineView): LineResult {
  const { facts } = view
  const mandatory = new Set(facts.rows('courses').flatMap((course) => (course.mandatory ? [course.id] : [])))
  const all = facts
    .rows('trainingAssignments')
    .filter((row) => row.active && mandatory.has(row.courseId) && isActive(facts, row.personId))
  const open = all.filter((row) => row.completedAt === null || (row.validUntil !== null && row.validUntil < view.day))
  const done = all.length - open.length
  const limit = view.threshold('training.minPct')
  const needed = Math.max(0, Math.ceil((all.length * limit) / 100) - done)
  const judged =
    all.length === 0
      ? unknown(missingInput('trainingAssignments', 'mandatory-assignments'))
      : known(done * 100 >= all.length * limit)
  return lineResult(view, 'P2-A1', {
    judged,
    observed: { value: done, unit: 'of', of: all.length },
    threshold: {
      ...limitAt(view, 'training.minPct', '>='),
      value: Math.ceil((all.length * limit) / 100),
      unit: 'of',
      share: limit,
    },
    params: { done, all: all.length, percent: truncated(done, all.length), limit },
    smallest:
      needed === 0
        ? []
        : open
            .map((row) => row.id)
            .sort()
            .slice(0, needed),
    owner: ownerOf(open, (row) => row.personId),
  })
}

/** A share truncated to one decimal, as text: 79.96 % is shown 79.9 (rule RATIO). */
export const truncated = (part: number, all: number): string =>
  all === 0 ? '–' : (Math.floor((part * 1000) / all) / 10).toFixed(1)

/**
 * P2-C2: at least one allocation is marked as required for Phase 3 and every one so marked is approved. Requested,
 * denied and released rows stay in the way until they are approved or unmarked.
 */
export function quotaApproved(view: LineView): LineResult {
  const rows = view.facts.rows('gpuQuotas')
  const required = rows.filter((row) => row.requiredForPhase3)
  const open = required.filter((row) => row.status !== 'approved')
  const judged =
    rows.length === 0
      ? unknown(missingInput('gpuQuotas', 'allocations'))
      : known(required.length > 0 && open.length === 0)
  return lineResult(view, 'P2-C2', {
    judged,
    observed: { value: required.length - open.length, unit: 'of', of: required.length },
    threshold: allOf(required.length),
    variant: judged === FALSE && required.length === 0 ? 'none' : undefined,
    params: { done: required.length - open.length, all: required.length },
    records: required.map((row) => recordLink('gpuQuotas', row, `${row.subscription} · ${row.region} · ${row.family}`)),
    smallest: open.map((row) => row.id),
    owner: ownerOf(open, (row) => row.owner),
  })
}

const CONTROLS = ['P2-D1', 'P2-D2', 'P2-D3', 'P2-D4'] as const

/**
 * P2-D6: D1–D4 each compliant = all with all > 0, or 0 of 0 with a policy attached that enforces it, and D5 done.
 * Where only a percentage was entered by hand, it has to be 100.
 */
export function securityBaseline(view: LineView): LineResult {
  const { facts } = view
  const states = new Map(facts.rows('itemStates').map((row) => [row.itemId, row]))
  const parts = [
    ...CONTROLS.map((id) => ({ id, judged: securityControl(facts, id, states.get(id)) })),
    { id: 'P2-D5', judged: document(states.get('P2-D5')) },
  ]
  const open = parts.filter((part) => part.judged.value !== 'true')
  const judged = every(parts.map((part) => part.judged))
  return lineResult(view, 'P2-D6', {
    judged,
    observed: { value: parts.length - open.length, unit: 'of', of: parts.length },
    threshold: allOf(parts.length),
    params: { done: parts.length - open.length, all: parts.length, items: open.map((part) => part.id).join(', ') },
    records: parts.flatMap(({ id }) => {
      const state = states.get(id)
      return state ? [recordLink('itemStates', state, id)] : []
    }),
    smallest: open.map((part) => part.id),
    owner: states.get(open[0]?.id ?? '')?.owner ?? null,
  })
}

/** One of D1–D4: n of m with n = m, or 0 of 0 with a policy attached that enforces it. */
export function securityControl(facts: Facts, itemId: string, state: Row<'itemStates'> | undefined): Judged {
  if (!state) return unknown(missingState(itemId))
  const { done, all, value } = state
  if (all !== null && all > 0)
    return done === null ? unknown(missingState(itemId, state.id, 'done')) : known(done >= all)
  if (all === 0) {
    const policy = state.enforcedByPolicyEvidenceId
    if (policy === null) return unknown(missingState(itemId, state.id, 'enforcedByPolicyEvidenceId'))
    const archived = facts.document.evidences.some((row) => row.id === policy && row.archivedAt !== null)
    return archived ? unknown(missingState(itemId, state.id, 'enforcedByPolicyEvidenceId')) : TRUE
  }
  return value === null ? unknown(missingState(itemId, state.id, 'all')) : known(value >= 100)
}

/** P2-D5 is a document: done or not, and nothing recorded is unknown. */
const document = (state: Row<'itemStates'> | undefined): Judged =>
  state ? known(state.state === 'done') : unknown(missingState('P2-D5'))

const missingState = (itemId: string, recordId?: string, field?: string): MissingInput =>
  missingInput(
    'itemStates',
    field === 'enforcedByPolicyEvidenceId' ? 'policy' : 'item-state',
    { item: itemId },
    { recordId, field },
  )
