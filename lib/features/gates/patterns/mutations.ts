import { signals } from '@/lib/content'
import { type Row, type Section, sectionNames, sections, type VersionedSection } from '@/lib/document/schema'
import type { Now, PatternSaying } from '@/lib/scoring/judgements'
import { RULES_VERSION } from '@/lib/scoring/rules-version'
import type { Transaction } from '@/lib/server/db'
import { newId } from '@/lib/server/ids'
import { emit } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'

/** Ratings of a draft and its answers say nothing until the scorecard is submitted. */
const drafted: readonly string[] = ['answers', 'areaRatings']

const read = new Set<string>(signals.flatMap(({ reads }) => reads))

/** What the signals read: writing one of these may raise or end a flag. */
export const patternSections: readonly VersionedSection[] = [
  ...sectionNames.filter((name) => read.has(name) && !drafted.includes(name)),
  ...(['thresholdOverrides', 'quotaLinks', 'gpuUtilizationSamples', 'teams'] satisfies Section[]),
  'organization',
]

type Said = { patterns: readonly PatternSaying[]; chain: string }
type Known = Pick<Row<'patternStates'>, 'pattern' | 'state' | 'signals' | 'rules'>

/**
 * A pattern that says something else than what was last written down, with the state from before. What was written down
 * by other readings of the rules is written anew: such a difference is no news.
 */
export type PatternChange = PatternSaying & { before: PatternSaying['state']; byRules: boolean }
export type Changes = { patterns: PatternChange[]; chain: string | null }

/**
 * What changed since the last row of each pattern: its state, the signals that hold, or the readings it was found by. The last row is the one written
 * last, not the one with the latest day: a day may go back (a zone moved west, a clock corrected). Rows of one mutation, an
 * import, are in the order of their days. A pattern that was never more than "not enough data" has no row.
 */
export async function changesSince(tx: Transaction, { chain, patterns }: Said): Promise<Changes> {
  const rows = await tx.$queryRaw<Known[]>`
    SELECT DISTINCT ON (p."pattern") p."pattern", p."state", p."signals", p."rules"
    FROM "PatternState" p
    LEFT JOIN LATERAL (SELECT v."mutation" FROM "RecordVersion" v WHERE v."organizationId" = p."organizationId"
      AND v."table" = 'PatternState' AND v."recordId" = p."id" ORDER BY v."id" LIMIT 1) AS first ON true
    LEFT JOIN "AuditEntry" e ON e."organizationId" = p."organizationId" AND e."mutation" = first."mutation"
    WHERE p."organizationId" = current_organization() AND p."archivedAt" IS NULL
    ORDER BY p."pattern", e."seq" DESC NULLS LAST, p."since" DESC, p."id" DESC`
  const last = new Map(rows.map((row) => [row.pattern, row]))
  const [event] = await tx.$queryRaw<{ event: string }[]>`
    SELECT "event" FROM "OutboxEvent" WHERE "organizationId" = current_organization() AND "subject" = ${chainSubject}
    ORDER BY "id" DESC LIMIT 1`
  return {
    patterns: patterns.flatMap((said) => {
      const known = last.get(said.pattern)
      const before = known?.state ?? 'insufficient-data'
      const isSame = before === said.state && said.signals.join() === [...(known?.signals ?? [])].sort().join()
      const byRules = known !== undefined && known.rules !== RULES_VERSION
      return isSame && !byRules ? [] : [{ ...said, before, byRules }]
    }),
    chain: (chain === 'complete') === (event?.event === 'chain:complete') ? null : chain,
  }
}

const chainSubject = 'flags/chain'

/**
 * Writes a row for each change. A changed state is an event, once, unless only the readings changed; so is a chain that
 * closes, or opens again.
 */
export async function recordPatterns(
  tx: Transaction,
  { chain, patterns }: Changes,
  { now, today }: Now,
): Promise<number> {
  for (const { before, byRules, pattern, signals: holding, state } of patterns) {
    const found = { pattern, state, since: today, signals: holding, rules: RULES_VERSION }
    const row = sections.patternStates.row.parse({ id: newId(), ...found })
    await writeRecord(tx, 'patternStates', row, 0)
    if (before !== state && !byRules)
      await emit(tx, `flag:${state}`, `flags/${pattern}`, { at: now, before, signals: holding })
  }
  if (chain === null) return patterns.length
  await emit(tx, chain === 'complete' ? 'chain:complete' : 'chain:open', chainSubject, { at: now, state: chain })
  return patterns.length + 1
}
