import type { RouteInput } from '@/lib/client/route'
import { criteriaFor, decisionStarters, framework, starterById } from '@/lib/content'
import { comparisonErrors } from '@/lib/document/decision-checks'
import { folded } from '@/lib/document/folding'
import { type Row, sections } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import { type DecisionGap, newGaps } from '@/lib/scoring/decisions/acceptance'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { type FieldError, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { currentMutation, mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { lockedDecision, missingLinks, presentDecisions } from './guards'
import { readDecision } from './madr/guards'
import type * as routes from './schema'

type Decision = Row<'adrs'>

/** Refuses with every field that needs another value; nothing happens where there is none. */
function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new Refusal('invalid', errors[0]!.message, { errors: [...errors] })
}
type Given = Partial<Omit<Decision, 'id'>> & Pick<Decision, 'title'>

const store = (tx: Transaction, actor: Actor, given: Given): Promise<Decision> =>
  writeRecord(tx, 'adrs', sections.adrs.row.parse({ owner: actor.personId, ...given, id: newId() }), 0)

/** Options of a name each, as a decision starts with them. */
const named = (names: readonly string[]): Decision['options'] =>
  names.map((name, index) =>
    sections.adrs.row.shape.options.unwrap().element.parse({ id: `option-${index + 1}`, name }),
  )

/** The criteria of the kind with the weights of the content. */
const startingCriteria = (kind: Decision['kind']): Decision['criteria'] =>
  criteriaFor(kind).map(({ id, weight }) => ({ id, criterionId: id, name: null, weight }))

/** Starts a decision with what its kind brings along: criteria to compare by, or the four patterns as options. */
export async function startDecision(actor: Actor, input: RouteInput<typeof routes.startDecisionRoute>) {
  authorize(actor, 'register:create')
  const entry = { action: 'adrs:create', subject: 'adrs' }
  return mutate(actor, entry, async (tx) => {
    const options = input.kind === 'pattern' ? named(framework.architecturePatterns.map(({ name }) => name)) : []
    const stored = await store(tx, actor, { ...input, options, criteria: startingCriteria(input.kind) })
    entry.subject = `adrs/${stored.id}`
    await afterWrite(tx, 'adrs')
    return stored
  })
}

/** Adds the chosen questions of the framework, each once, with its options and the criteria of its kind. */
export async function addDecisionStarters(actor: Actor, input: RouteInput<typeof routes.addDecisionStartersRoute>) {
  authorize(actor, 'register:create')
  return mutate(actor, { action: 'adrs:start', subject: 'adrs' }, async (tx) => {
    const there = await presentDecisions(tx, actor)
    const taken = new Set(there.flatMap(({ starterId, title }) => [starterId, folded(title)]))
    const added = decisionStarters.filter(
      ({ id, title }) => input.ids.includes(id) && !taken.has(id) && !taken.has(folded(title)),
    )
    if (added.length === 0) {
      refuse([{ pointer: '/ids', message: inWords('decisions.thisStarterIsThere') }])
    }
    for (const { id, kind, options, title } of added) {
      await store(tx, actor, { title, kind, starterId: id, options: named(options), criteria: startingCriteria(kind) })
    }
    await afterWrite(tx, 'adrs')
    return { created: added.length, undo: await currentMutation(tx) }
  })
}

/** What the comparison lacks that an accepted decision has to keep, each at its field. */
function gapErrors(after: Decision, before: Decision): FieldError[] {
  const words: Record<DecisionGap, string> = {
    context: 'its context',
    options: 'two options, or why there is only one',
    chosenOption: 'its chosen option',
    consequences: 'its consequences',
  }
  return newGaps(after, before).map((gap) => ({
    pointer: `/${gap}`,
    message: inWords('decisions.anAcceptedDecisionKeeps', { needs: words[gap] }),
  }))
}

/**
 * Stores options, criteria, scores and the choice at once, at the revision that was seen: all of it, or nothing with every
 * field that needs another value.
 */
export async function compareOptions(actor: Actor, input: RouteInput<typeof routes.compareOptionsRoute>) {
  authorize(actor, 'organization:read')
  const { id, revision, ...lists } = input
  return mutate(actor, { action: 'adrs:compare', subject: `adrs/${id}` }, async (tx) => {
    const { own, row: before } = await lockedDecision(tx, actor, id)
    authorize(actor, 'register:edit', { own })
    if (before.revision !== revision) {
      throw new Refusal('conflict', inWords('gpu.somebodyChangedThisInThe'), { current: before })
    }
    const after = { ...before, ...lists }
    refuse([
      ...comparisonErrors(after),
      ...(await missingLinks(tx, actor, lists.options, before.options)),
      ...gapErrors(after, before),
    ])
    const stored = await writeRecord(tx, 'adrs', { id, ...lists }, revision)
    await afterWrite(tx, 'adrs')
    return stored
  })
}

/** Adds a decision that was written elsewhere; it may be accepted with less than one that is accepted here. */
export async function addFromMarkdown(actor: Actor, input: RouteInput<typeof routes.readDecisionRoute>) {
  authorize(actor, 'register:create')
  const { decision, left } = readDecision(input.markdown, actor.today)
  const shown = { title: decision.title, options: decision.options.length, criteria: decision.criteria.length }
  if (input.dryRun) return { ...shown, left, id: null }
  const entry = { action: 'adrs:read', subject: 'adrs' }
  return mutate(actor, entry, async (tx) => {
    const absent = new Set((await missingLinks(tx, actor, decision.options, [])).map(({ pointer }) => pointer))
    const options = decision.options.map((option, index) => ({
      ...option,
      ...Object.fromEntries(
        (['radarEntryId', 'componentId', 'modelId'] as const).flatMap((field) =>
          absent.has(`/options/${index}/${field}`) ? [[field, null]] : [],
        ),
      ),
    }))
    const starterId = starterById(decision.starterId) ? decision.starterId : null
    const stored = await store(tx, actor, { ...decision, options, starterId, number: null })
    entry.subject = `adrs/${stored.id}`
    await afterWrite(tx, 'adrs')
    return { ...shown, left, id: stored.id }
  })
}
