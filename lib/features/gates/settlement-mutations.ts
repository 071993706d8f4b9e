import { type Row, type Section, sections } from '@/lib/document/schema'
import type { GateContext } from '@/lib/scoring/gates/commands'
import { settlement } from '@/lib/scoring/gates/settlement'
import { db, type Transaction } from '@/lib/server/db'
import { newId } from '@/lib/server/ids'
import { log } from '@/lib/server/log'
import { emit, mutateAsSystem } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { lockedContext } from './context-queries'
import { applyEffects } from './effect-mutations'

const system = { personId: null, role: 'viewer', token: false, authenticatedAt: null } as const

/** Sections that an open round or a rollback criterion reads: writing one of them settles the gates. */
export const watchedSections: readonly Section[] = [
  'scorecards',
  'areaAcceptances',
  'itemStates',
  'evidences',
  'stakeholders',
  'alignmentNotes',
  'discoveryRuns',
  'inventoryConfirmations',
  'shadowAiItems',
  'courses',
  'trainingAssignments',
  'labRetests',
  'taskDrills',
  'gpuQuotas',
  'templates',
  'templateValidations',
  'pipelineRuns',
  'monitoringSignals',
  'useCases',
  'useCaseCosts',
  'costReviews',
  'endpoints',
  'sloObjectives',
  'sloDays',
  'sloBudgets',
  'runbooks',
  'runbookTests',
  'complianceAudits',
  'findings',
  'gateConditions',
  'seatHoldings',
  'deputies',
]

/** Writes the pattern states that differ from the last recorded ones; only once something can depend on them. */
async function recordPatterns(tx: Transaction, { facts, flags, now }: GateContext): Promise<number> {
  let changed = 0
  for (const { id: pattern, state } of flags.patterns) {
    const last = facts
      .rows('patternStates')
      .filter((row) => row.pattern === pattern)
      .reduce<Row<'patternStates'> | null>((newest, row) => (newest && newest.id > row.id ? newest : row), null)
    if (last?.state === state) continue
    const row = sections.patternStates.row.parse({ id: newId(), pattern, state, since: facts.today })
    await writeRecord(tx, 'patternStates', row, 0)
    await emit(tx, `flag:${state}`, `flags/${pattern}`, { at: now })
    changed += 1
  }
  return changed
}

async function settleInside(tx: Transaction, organizationId: string): Promise<number> {
  const context = await lockedContext(tx, organizationId, system)
  const effects = settlement(context.facts, context.flags, context.now)
  await applyEffects(tx, context.facts, effects)
  return effects.length + (await recordPatterns(tx, context))
}

/**
 * Finds what happened by itself (a stale round, a rollback fact, an overdue condition, a changed flag) and writes it.
 * Runs as the system, before it matters: after a refused command and daily.
 */
export async function settle(organizationId: string): Promise<number> {
  const entry = { action: 'system:settle', subject: 'gates' }
  try {
    return await mutateAsSystem(organizationId, entry, async (tx) => {
      const written = await settleInside(tx, organizationId)
      if (written === 0) throw new NothingHappened()
      return written
    })
  } catch (error) {
    if (error instanceof NothingHappened) return 0
    throw error
  }
}

/** Rolls the empty transaction back, so that a quiet day leaves no audit entry. */
class NothingHappened extends Error {}

/** The same inside the transaction of a write to a watched record, when a round is open or a gate was ever approved. */
export async function settleAfterWrite(tx: Transaction): Promise<void> {
  const [row] = await tx.$queryRaw<{ organization: string; due: boolean }[]>`
    SELECT current_organization() AS organization, EXISTS (SELECT 1 FROM "GateRound"
      WHERE "organizationId" = current_organization() AND ("state" = 'open' OR "endCause" = 'approved')) AS due`
  if (row!.due) await settleInside(tx, row!.organization)
}

// On globalThis because instrumentation and routes are bundles of their own.
const holder = globalThis as typeof globalThis & { sextantSettledOn?: Map<string, string> }

/**
 * Settles every organization once per day of its own zone. Two processes may both try: the gate lock lets one after the
 * other, and the second finds nothing. One that fails is tried again with the next call and holds up no other.
 */
export async function settleDueOrganizations(): Promise<void> {
  holder.sextantSettledOn ??= new Map()
  const done = holder.sextantSettledOn
  try {
    const rows = await db().$queryRaw<{ id: string; day: string }[]>`SELECT id, day FROM organization_days()`
    for (const { id, day } of rows) {
      if (done.get(id) === day) continue
      await settle(id).then(
        () => done.set(id, day),
        (error: unknown) => log.error({ err: error, organization: id }, 'settling failed'),
      )
    }
  } catch (error) {
    log.error({ err: error }, 'settling could not begin')
  }
}
