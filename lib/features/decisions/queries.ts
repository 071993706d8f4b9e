import type { RouteInput } from '@/lib/client/route'
import { framework, starterById } from '@/lib/content'
import { folded } from '@/lib/document/folding'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { archivedName } from '@/lib/features/registers/links/queries'
import { acceptanceGaps } from '@/lib/scoring/decisions/acceptance'
import { criterionFacts, readsRecords } from '@/lib/scoring/decisions/criterion-facts'
import { lookAgain } from '@/lib/scoring/decisions/look-again'
import { starterFact } from '@/lib/scoring/decisions/starter-facts'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { notFound } from '@/lib/server/errors'
import { read } from '@/lib/server/mutation'
import { mayChange } from './guards'
import { criterionName } from './madr/guards'
import { writeMadr } from './madr/view'
import type { writeDecisionRoute } from './schema'

/** A decision that was archived, named as such. */
function archivedDecision(actor: Actor, id: string | null) {
  if (id === null) return null
  return read(actor, async (tx) => {
    const where = { organizationId: actor.organizationId, id }
    const found = await tx.adr.findFirst({ where, select: { id: true, title: true } })
    return found && { id: found.id, title: archivedName(found.title) }
  })
}

/** What a decision stands behind: components, radar entries, and the decisions it replaced. */
export async function getDecisionLinks(actor: Actor, id: string) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['adrs', 'components', 'radarEntries'])
  const adr = facts.find('adrs', id)
  const next = adr?.supersededBy ?? null
  const replacedBy = facts.find('adrs', next) ?? (await archivedDecision(actor, next))
  return {
    components: facts
      .rows('components')
      .filter((one) => one.adrId === id || adr?.links.includes(one.id))
      .map(({ id: componentId, name, kind }) => ({ id: componentId, name, kind })),
    entries: facts
      .rows('radarEntries')
      .filter((one) => one.adrId === id)
      .map(({ id: entryId, name }) => ({ id: entryId, name })),
    replaces: facts
      .rows('adrs')
      .filter((one) => one.supersededBy === id)
      .map(({ id: other, title }) => ({ id: other, title })),
    replacedBy: replacedBy ? { id: replacedBy.id, title: replacedBy.title } : null,
  }
}

/** The starter decisions that are not in the register yet, by set; one of before starters had ids is known by its title. */
export async function getDecisionStarters(actor: Actor) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['adrs'])
  const there = new Set(facts.rows('adrs').flatMap(({ starterId, title }) => [starterId, folded(title)]))
  return framework.adrStarters.map(({ set, decisions }) => ({
    set,
    questions: decisions.flatMap(({ id, options, title }) =>
      there.has(id) || there.has(folded(title)) ? [] : [{ id, title, options }],
    ),
  }))
}

const pageSections = ['adrs', 'components', 'models', 'radarEntries', 'radarEvents', 'workItems'] as const
/** What the facts of a starter question are read from. */
const factSections = [
  'components',
  'models',
  'endpoints',
  'radarEntries',
  'teams',
  'itemStates',
  'gpuQuotas',
  'gpuUtilizationSamples',
  'pipelineRuns',
  'metricValues',
  'sloObjectives',
  'shadowAiItems',
  'scorecards',
  'areaRatings',
  'answers',
  'dataSources',
  'useCases',
  'costEntries',
] as const

/** What stands beside criteria is read from these. */
const recordSections = [
  'models',
  'useCases',
  'caseLines',
  'useCaseCosts',
  'costEntries',
  'gpuQuotas',
  'endpoints',
  'components',
] as const

/** Everything about one decision that its page shows beside its fields; null where it is not there. */
export async function getDecisionPage(actor: Actor, id: string) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, pageSections)
  const row = facts.find('adrs', id)
  if (!row) return null
  const starter = starterById(row.starterId)
  const reads = starter?.reads ?? []
  const told = reads.length > 0 ? await getFacts(actor, factSections) : null
  const named = (rows: readonly { id: string; name: string }[]) => rows.map(({ id: one, name }) => ({ id: one, name }))
  const found = {
    radarEntries: named(facts.rows('radarEntries')),
    components: named(facts.rows('components')),
    models: named(facts.rows('models')),
  }
  const records = readsRecords(row) ? criterionFacts(await getFacts(actor, recordSections), row) : []
  const editable = mayChange(row, actor)
  return {
    row,
    editable,
    gaps: row.status === 'proposed' ? acceptanceGaps(row) : [],
    records,
    facts: told ? reads.map((fact) => starterFact(told, fact)) : [],
    again: lookAgain(facts, row),
    asked: facts.rows('workItems').some(({ closedAt, source }) => closedAt === null && source === `adrs/${id}`),
    found,
    markdown: writeMadr(row, criterionName),
  }
}

/** A decision as a Markdown text, with the name its file would have. */
export async function writeDecision(actor: Actor, { id }: RouteInput<typeof writeDecisionRoute>) {
  authorize(actor, 'organization:read')
  const decision = (await getFacts(actor, ['adrs'])).find('adrs', id)
  if (!decision) throw notFound()
  const name = `${String(decision.number ?? 0).padStart(4, '0')}-${decision.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
  return { file: `${name.slice(0, 80)}.md`, markdown: writeMadr(decision, criterionName) }
}
