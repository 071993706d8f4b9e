import { signals } from '@/lib/content'
import { type Row, type Section, sectionNames, sections, type VersionedSection } from '@/lib/document/schema'
import type { flags } from '@/lib/scoring/evaluate'
import type { Facts } from '@/lib/scoring/facts'
import type { Transaction } from '@/lib/server/db'
import { newId } from '@/lib/server/ids'
import { emit } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'

type Judged = { facts: Facts; flags: ReturnType<typeof flags>; now: string }

/** Ratings of a draft and its answers say nothing until the scorecard is submitted. */
const drafted: readonly string[] = ['answers', 'areaRatings']

const read = new Set<string>(signals.flatMap(({ reads }) => reads))

/** What the signals read: writing one of these may raise or end a flag. */
export const patternSections: readonly VersionedSection[] = [
  ...sectionNames.filter((name) => read.has(name) && !drafted.includes(name)),
  ...(['thresholdOverrides', 'quotaLinks', 'gpuUtilizationSamples', 'teams'] satisfies Section[]),
  'organization',
]

/**
 * Writes down what changed since the last row of each pattern: its state or the signals that hold. A pattern that was never
 * more than "not enough data" has no row. A changed state is an event, once; so is a chain that closes or opens again.
 */
export async function recordPatterns(tx: Transaction, { facts, flags, now }: Judged): Promise<number> {
  let written = 0
  for (const { id: pattern, state, flagged, watching } of flags.patterns) {
    const last = newestRow(facts.rows('patternStates').filter((row) => row.pattern === pattern))
    const holding = [...flagged, ...watching].sort()
    const before = last?.state ?? 'insufficient-data'
    if (before === state && holding.join() === [...(last?.signals ?? [])].sort().join()) continue
    const row = sections.patternStates.row.parse({ id: newId(), pattern, state, since: facts.today, signals: holding })
    await writeRecord(tx, 'patternStates', row, 0)
    if (before !== state) await emit(tx, `flag:${state}`, `flags/${pattern}`, { at: now, before, signals: holding })
    written += 1
  }
  return written + (await recordChain(tx, { flags, now }))
}

/** One event when the chain closes, and again only after it was open in between: people are told of each. */
async function recordChain(tx: Transaction, { flags, now }: Omit<Judged, 'facts'>): Promise<number> {
  const subject = 'flags/chain'
  const [last] = await tx.$queryRaw<{ event: string }[]>`
    SELECT "event" FROM "OutboxEvent" WHERE "organizationId" = current_organization() AND "subject" = ${subject}
    ORDER BY "id" DESC LIMIT 1`
  const isComplete = flags.chain.state === 'complete'
  if (isComplete === (last?.event === 'chain:complete')) return 0
  await emit(tx, isComplete ? 'chain:complete' : 'chain:open', subject, { at: now, state: flags.chain.state })
  return 1
}

/** Rows of one day are in the order of their ids. */
const newestRow = (rows: readonly Row<'patternStates'>[]): Row<'patternStates'> | null =>
  rows.reduce<Row<'patternStates'> | null>(
    (best, row) => (best && (best.since > row.since || (best.since === row.since && best.id > row.id)) ? best : row),
    null,
  )
