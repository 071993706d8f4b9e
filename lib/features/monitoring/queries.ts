import { framework } from '@/lib/content'
import { folded } from '@/lib/document/folding'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { absent } from '@/lib/features/registers/starters/rules'
import type { Facts } from '@/lib/scoring/facts'
import { liveView } from '@/lib/scoring/gates/line'
import { alertingTested } from '@/lib/scoring/gates/lines-preparation'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { read } from '@/lib/server/mutation'
import { signalStateOf, untestedDays } from './rules'

const nameOf = (facts: Facts, id: string | null): string | null => facts.find('persons', id)?.name ?? null

type FirstTest = { at: string | null; counting: boolean }

/** Each signal with the state of its test, the suggested ones that are missing, and whether monitoring came after the first workload. */
export async function getMonitoring(actor: Actor) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['monitoringSignals', 'experiments', 'persons'])
  const rows = [...facts.rows('monitoringSignals')].sort((a, b) => a.name.localeCompare(b.name))
  const limit = facts.threshold('rollback.untestedDays')
  const signals = rows.map((row) => {
    const suggested = framework.monitoringSignals.find((one) => folded(one.name) === folded(row.name))
    const { id, name, revision, required, lastTestAt, changedAt, notRequiredReason: reason } = row
    const state = signalStateOf(row)
    const reached = nameOf(facts, row.reachedPerson)
    const waiting = untestedDays(row, facts.today)
    return {
      id,
      name,
      revision,
      required,
      lastTestAt,
      changedAt,
      reason,
      reached,
      state,
      waiting,
      why: suggested?.why ?? null,
    }
  })
  // A newer test replaces an older one in the record, so the first pass is read from its versions.
  const [first] = await read(
    actor,
    (tx) => tx.$queryRaw<FirstTest[]>`
      WITH said AS MATERIALIZED (SELECT v."data"::json AS test FROM "RecordVersion" v
        WHERE v."organizationId" = ${actor.organizationId} AND v."table" = 'MonitoringSignal')
      SELECT min(test ->> 'lastTestAt') AS at,
        EXISTS (SELECT 1 FROM "GateRound" r WHERE r."organizationId" = ${actor.organizationId}
          AND r."gate" = 'gate-3-4' AND r."endCause" = 'approved' AND r."archivedAt" IS NULL) AS counting
      FROM said WHERE test ->> 'outcome' = 'passed' AND test ->> 'archivedAt' IS NULL`,
  )
  const starts = facts
    .rows('experiments')
    .flatMap(({ start }) => (start !== null && start <= facts.today ? [start] : []))
  const firstTest = first?.at ?? null
  const firstWorkload = starts.sort()[0] ?? null
  return {
    line: alertingTested(liveView(facts)),
    limit,
    // Only after the approval does a signal without a test speak against the gate.
    counting: first?.counting ?? false,
    signals,
    starters: absent(framework.monitoringSignals, rows).map(({ name, why, mayBeOffWhen }) => ({
      name,
      why,
      mayBeOffWhen,
    })),
    late:
      firstTest !== null && firstWorkload !== null && firstTest > firstWorkload ? { firstTest, firstWorkload } : null,
  }
}
