import { can } from '@/lib/access/permissions'
import type { Row } from '@/lib/document/schema'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import type { Facts } from '@/lib/scoring/facts'
import { waitsFor } from '@/lib/scoring/roadmap/dependencies'
import { HORIZONS, type Horizon, horizonOf } from '@/lib/scoring/roadmap/horizons'
import { type Initiative, initiatives } from '@/lib/scoring/roadmap/migration'
import { type Projection, projections } from '@/lib/scoring/roadmap/projection'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

type Item = Row<'workItems'>

export type RoadmapItem = Item & {
  ownerName: string | null
  /** Where the source is a finding or a review: its title. */
  about: string | null
  waits: { id: string; text: string }[]
  /** The record it is about, where that is one of those an item can be given here. */
  subjectName: string | null
  mayChange: boolean
}
export type Roadmap = {
  horizons: { horizon: Horizon; items: RoadmapItem[] }[]
  /** Items with a date before today that are open. */
  late: number
  initiatives: Initiative[]
  /** What the areas would be rated when all that is planned for now and next is done. */
  projections: Projection[]
  /** Open items of every initiative, to wait for. */
  open: { value: string; label: string }[]
  /** What an item can be about. */
  subjects: { value: string; label: string }[]
  people: { value: string; label: string }[]
  mayAdd: boolean
}

/** Everything that is open and nothing that is closed, by when it begins; one initiative alone where one is named. */
export async function getRoadmap(actor: Actor, initiative: string | undefined): Promise<Roadmap> {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, [
    'workItems',
    'persons',
    'scorecards',
    'areaRatings',
    'answers',
    'findings',
    'cadenceEvents',
    'controls',
    'riskEntries',
    'adrs',
    ...SUBJECTS,
  ])
  const all = facts.rows('workItems')
  const byId = new Map(all.map((item) => [item.id, item]))
  const open = all.filter(({ closedAt }) => closedAt === null)
  const shown = open.filter((item) => initiative === undefined || item.initiative === initiative)
  const editor = can(actor, 'register:edit')
  const own = can(actor, 'register:edit', { own: true }) ? actor.personId : null
  const subjects = subjectsOf(facts)
  const withNames = (item: Item): RoadmapItem => ({
    ...item,
    ownerName: facts.find('persons', item.owner)?.name ?? null,
    about: aboutOf(facts, item.source),
    subjectName: subjects.find(({ value }) => value === item.subject)?.label ?? null,
    waits: waitsFor(byId, item).map(({ id, text }) => ({ id, text })),
    mayChange: editor || (own !== null && [item.owner, item.createdBy].includes(own)),
  })
  const ordered = [...shown].sort((a, b) =>
    begins(a) === begins(b) ? (a.id < b.id ? -1 : 1) : begins(a) < begins(b) ? -1 : 1,
  )
  const planned = open.filter((item) => horizonOf(item, facts.today) !== 'later')
  return {
    horizons: HORIZONS.map((horizon) => ({
      horizon,
      items: ordered.filter((item) => horizonOf(item, facts.today) === horizon).map(withNames),
    })),
    late: shown.filter(({ dueAt }) => dueAt !== null && dueAt < facts.today).length,
    initiatives: initiatives(all, facts.today),
    projections: projections(facts, planned),
    open: open.map(({ id, text }) => ({ value: id, label: text.slice(0, 120) })),
    subjects,
    people: facts
      .rows('persons')
      .filter(({ active }) => active)
      .map(({ id, name }) => ({ value: id, label: name }))
      .sort((a, b) => (a.label < b.label ? -1 : 1)),
    mayAdd: can(actor, 'register:create'),
  }
}

/** The name of what an item came from, where it is a finding, the review of a quarter or a record named by its section. */
function aboutOf(facts: Facts, source: string | null): string | null {
  const idIn = (section: string): string | null => source?.split(`${section}/`)[1] ?? null
  return (
    facts.find('findings', source)?.title ??
    facts.find('controls', idIn('controls'))?.title ??
    facts.find('endpoints', idIn('endpoints'))?.name ??
    facts.find('riskEntries', idIn('riskEntries'))?.title ??
    facts.find('adrs', idIn('adrs'))?.title ??
    facts.find('cadenceEvents', source)?.quarter ??
    null
  )
}

const begins = ({ dueAt, startAt }: Item): string => startAt ?? dueAt ?? '9999-12-31'

/** Kinds of record that an item can be about: what is moved, mended or built. */
const SUBJECTS = ['useCases', 'endpoints', 'components', 'models'] as const

function subjectsOf(facts: Facts): { value: string; label: string }[] {
  const named = [
    ...facts.rows('useCases').map(({ id, title }) => ({ value: `useCases/${id}`, label: title })),
    ...facts.rows('endpoints').map(({ id, name }) => ({ value: `endpoints/${id}`, label: name })),
    ...facts.rows('components').map(({ id, name }) => ({ value: `components/${id}`, label: name })),
    ...facts.rows('models').map(({ id, name, version }) => ({ value: `models/${id}`, label: `${name} ${version}` })),
  ]
  return named.sort((a, b) => (a.label < b.label ? -1 : 1))
}
