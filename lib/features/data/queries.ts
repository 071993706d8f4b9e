import type { Row } from '@/lib/document/schema'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import type { Facts } from '@/lib/scoring/facts'
import { isOpenFinding } from '@/lib/scoring/gates/lines-production'
import type { Open } from '@/lib/scoring/residency/found'
import { madeFrom } from '@/lib/scoring/residency/lineage'
import {
  type HitRow,
  type Residency,
  residency,
  residencyOf,
  residencySections,
} from '@/lib/scoring/residency/residency'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

export type HitView = HitRow & {
  /** The open finding about this data; null where there is none. */
  finding: string | null
}
/** What is not known, with the name of who can record it. */
export type OpenView = Omit<Open, 'who'> & { who: string | null }

const sections = [...residencySections, 'persons', 'findings'] as const

const hitView = (facts: Facts, hit: HitRow): HitView => ({
  ...hit,
  finding:
    facts.children('findings', 'dataSourceId', hit.source.id).find((row) => isOpenFinding(row, facts.today))?.id ??
    null,
})

const openView = (facts: Facts, { who, ...open }: Open): OpenView => ({
  ...open,
  who: facts.find('persons', who)?.name ?? null,
})

export type ResidencyView = Awaited<ReturnType<typeof getResidency>>

/** Every use case in production with whether its data stays where it may be, each place where it does not, and what is not known. */
export async function getResidency(actor: Actor) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, sections)
  const { hits, open, state, useCases } = residency(facts)
  return {
    state,
    hits: hits.map((hit) => hitView(facts, hit)),
    open: open.map((one) => openView(facts, one)),
    useCases: useCases.map(({ checks, state: own, title, useCaseId }) => ({
      id: useCaseId,
      title,
      state: own,
      checks,
    })),
    sources: facts.rows('dataSources').length,
  }
}

export type UseCaseResidency = Pick<Residency, 'state' | 'checks'> & {
  hits: HitView[]
  open: OpenView[]
  live: boolean
  sources: { id: string; name: string }[]
}

/** The same of one use case, in production or not; null where it is not there. */
export async function findUseCaseResidency(actor: Actor, id: string): Promise<UseCaseResidency | null> {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, sections)
  const useCase = facts.find('useCases', id)
  if (!useCase) return null
  const { checks, hits, open, state } = residencyOf(facts, useCase)
  return {
    state,
    checks,
    hits: hits.map((hit) => hitView(facts, { ...hit, useCases: [] })),
    open: open.map((one) => openView(facts, one)),
    live: useCase.status === 'production',
    sources: sourcesOf(facts, useCase).map(({ id: source, name }) => ({ id: source, name })),
  }
}

/** The data of a use case: what its models read, and what it names itself. */
function sourcesOf(facts: Facts, { dataSourceIds, id }: Row<'useCases'>): Row<'dataSources'>[] {
  const models = facts.children('models', 'useCaseId', id).filter(({ status }) => status !== 'retired')
  const ids = [...dataSourceIds, ...models.flatMap((model) => model.dataSourceIds)]
  return [...new Set(ids)].flatMap((one) => facts.find('dataSources', one) ?? [])
}

/** Everything around one data source: where it comes from, what was made from it, who uses it, and where it may not be. */
export async function findSourceLinks(actor: Actor, id: string) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, sections)
  const source = facts.find('dataSources', id)
  if (!source) return null
  const named = (rows: readonly Row<'dataSources'>[]) =>
    rows.map(({ allowedRegions, id: one, name }) => ({ id: one, name, allowed: allowedRegions }))
  const models = facts.rows('models').filter(({ dataSourceIds }) => dataSourceIds.includes(id))
  const useCases = facts.rows('useCases').flatMap((row) => {
    const through = models.find(({ status, useCaseId }) => useCaseId === row.id && status !== 'retired')
    if (!row.dataSourceIds.includes(id) && !through) return []
    const model = row.dataSourceIds.includes(id) || !through ? null : `${through.name} ${through.version}`
    return [{ id: row.id, title: row.title, status: row.status, model }]
  })
  const { hits, useCases: judged } = residency(facts)
  const used = new Set(useCases.map((one) => one.id))
  return {
    origins: named(source.fromIds.flatMap((one) => facts.find('dataSources', one) ?? [])),
    made: named(madeFrom(facts, id)),
    models: models.map((model) => ({
      id: model.id,
      name: `${model.name} ${model.version}`,
      status: model.status,
    })),
    useCases,
    hits: hits.filter(({ rule, source: of }) => of.id === id || rule.id === id).map((hit) => hitView(facts, hit)),
    live: judged.some(({ useCaseId }) => used.has(useCaseId)),
  }
}

export type SourceLinks = NonNullable<Awaited<ReturnType<typeof findSourceLinks>>>
