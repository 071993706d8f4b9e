import type { VersionedSection } from '@/lib/document/schema'
import { settlement } from '@/lib/scoring/gates/settlement'
import type { Transaction } from '@/lib/server/db'
import { everyOrganization } from '@/lib/server/every-organization'
import { mutateAsSystem } from '@/lib/server/mutation'
import { lockedContext } from './context-queries'
import { applyEffects } from './effect-mutations'
import { patternSections, recordPatterns } from './pattern-mutations'

const system = { personId: null, role: 'viewer', token: false, authenticatedAt: null } as const

/** Sections that an open round or a rollback criterion reads. */
const gateSections: readonly VersionedSection[] = [
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

/** Writing one of these settles: gates where a round is open or in force, patterns everywhere. */
export const watchedSections: readonly VersionedSection[] = [...new Set([...gateSections, ...patternSections])]

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

/**
 * The same inside the transaction of a write to a watched record: always where the patterns read it, otherwise when a
 * round is open or a gate was ever approved.
 */
export async function settleAfterWrite(tx: Transaction, section: VersionedSection): Promise<void> {
  const [row] = await tx.$queryRaw<{ organization: string; due: boolean }[]>`
    SELECT current_organization() AS organization, EXISTS (SELECT 1 FROM "GateRound"
      WHERE "organizationId" = current_organization() AND ("state" = 'open' OR "endCause" = 'approved')) AS due`
  if (row!.due || patternSections.includes(section)) await settleInside(tx, row!.organization)
}

/**
 * Settles every organization once per day of its own zone. Two processes may both try: the gate lock lets one after the
 * other, and the second finds nothing.
 */
export function settleDueOrganizations(): Promise<void> {
  return everyOrganization({ name: 'settling', run: settle })
}
