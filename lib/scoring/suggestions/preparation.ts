import type { Row } from '../../document/schema'
import { commitmentOf } from '../cost/commitment'
import { isAttributed, isSpending } from '../cost/spend'
import type { Facts } from '../facts'
import { allOf, amount, ordered, type Suggest, share, shown } from './suggestion'

const GROUPS = ['data', 'devops', 'sre', 'security'] as const

/** P1-A2: the four groups every map needs. */
const stakeholderMap: Suggest = (facts) => {
  const mapped = new Set(facts.rows('stakeholders').flatMap((row) => (row.removedAt === null ? [row.group] : [])))
  const done = GROUPS.filter((group) => mapped.has(group)).length
  return allOf('stakeholder-groups', 'stakeholders', done, GROUPS.length)
}

/** P2-A2…A4: completed assignments of one tier; an expired completion does not count. */
const tier =
  (wanted: Row<'courses'>['tier']): Suggest =>
  (facts) => {
    const courses = new Set(facts.rows('courses').flatMap((row) => (row.tier === wanted ? [row.id] : [])))
    const all = facts.rows('trainingAssignments').filter((row) => row.active && courses.has(row.courseId))
    const done = all.filter(
      (row) => row.completedAt !== null && (row.validUntil === null || row.validUntil >= facts.today),
    ).length
    const found = share('training-tier', 'trainingAssignments', done, all.length)
    return found && { ...found, fields: { ...found.fields, state: done === all.length ? 'done' : 'in-progress' } }
  }

/** P2-A6: a skills matrix with training beside it. */
const skillsMatrix: Suggest = (facts) => {
  const people = new Set(facts.rows('skillRatings').map((row) => row.personId)).size
  if (people === 0) return null
  const state = facts.rows('trainingAssignments').length > 0 ? 'done' : 'in-progress'
  return shown('skills-matrix', 'skillRatings', state, { people })
}

type Template = Row<'templates'>

/** The words that matched and where they stand: in the name, in the kind, or only in both together. */
function wordsIn({ name, kind }: Template, words: RegExp): { words: string; where: 'name' | 'kind' | 'both' } | null {
  const places = [
    ['name', name],
    ['kind', kind],
    ['both', `${name} ${kind}`],
  ] as const
  for (const [where, text] of places) {
    const found = words.exec(text)
    if (found) return { words: found[0], where }
  }
  return null
}

const TEMPLATE_WORDS = {
  'P3-A1': /gpu.*(vm|machine|cluster|node)|(vm|machine).*gpu|training cluster/i,
  'P3-A2': /aks|kubernetes/i,
  'P3-A3': /machine learning|azure ?ml|\bml\b.*workspace/i,
  'P3-A4': /openai/i,
} as const

const TEMPLATE_WORKLOADS = {
  'P3-A1': 'gpu-vm',
  'P3-A2': 'kubernetes-gpu',
  'P3-A3': 'ml-workspace',
  'P3-A4': 'model-api',
} as const satisfies Record<keyof typeof TEMPLATE_WORDS, Template['workload']>

/**
 * Templates of which nobody said what they build, taken by the words of their name or kind. That is a guess: the sentence
 * names the words it was made by, and a person decides. One that says the words of this item alone goes before one that
 * says those of another as well ("AKS with GPU nodes" is no GPU VM cluster while there is one).
 */
function byWords(templates: readonly Template[], itemId: keyof typeof TEMPLATE_WORDS) {
  const others = Object.entries(TEMPLATE_WORDS).flatMap(([id, words]) => (id === itemId ? [] : [words]))
  const matching = templates.flatMap((row) => {
    const matched = row.workload === null ? wordsIn(row, TEMPLATE_WORDS[itemId]) : null
    return matched ? [{ row, matched }] : []
  })
  const alone = matching.filter(({ row }) => others.every((words) => wordsIn(row, words) === null))
  return alone.length > 0 ? alone : matching
}

/** P3-A1…A4: a template whose workload says so; while there is none, one whose words do. */
const template =
  (itemId: keyof typeof TEMPLATE_WORDS): Suggest =>
  (facts) => {
    const live = ordered(facts.rows('templates')).filter((row) => row.approval !== 'retired')
    const said = live.filter((row) => row.workload === TEMPLATE_WORKLOADS[itemId])
    const found = said.length > 0 ? said.map((row) => ({ row, matched: null })) : byWords(live, itemId)
    const approved = found.find(({ row }) => row.approval === 'approved')
    const named = approved ?? found[0]
    if (!named) return null
    const by = named.matched === null ? 'workload' : 'template'
    const params = { name: named.row.name, ...named.matched }
    if (approved) return shown(`${by}-approved`, 'templates', 'done', params)
    return shown(`${by}-draft`, 'templates', 'in-progress', params)
  }

const succeeded =
  (kind: Row<'pipelineRuns'>['kind']): Suggest =>
  (facts) => {
    const runs = facts.series('pipelineRuns').filter((row) => row.kind === kind)
    const last = runs.flatMap((row) => (row.outcome === 'succeeded' ? [row.at] : [])).sort()
    const day = last.at(-1)
    if (day === undefined) return null
    return shown('pipeline', 'pipelineRuns', 'done', { count: last.length, day })
  }

/** Tested after its last change. */
const tested = ({ changedAt, lastTestAt, outcome }: Row<'monitoringSignals'>): boolean =>
  outcome === 'passed' && lastTestAt !== null && (changedAt === null || lastTestAt >= changedAt)

/** Required signals of the framework's names, given by id. */
function signalsNamed(facts: Facts, ids: readonly string[]): Row<'monitoringSignals'>[] {
  const names = new Set(
    facts.content.monitoringSignals.flatMap(({ id, name }) => (ids.includes(id) ? [name.toLowerCase()] : [])),
  )
  return facts.rows('monitoringSignals').filter((row) => row.required && names.has(row.name.toLowerCase()))
}

/** P3-D3, P3-D5: the signal exists, and its test passed. */
const signal =
  (id: string): Suggest =>
  (facts) => {
    const rows = ordered(signalsNamed(facts, [id]))
    const named = rows[0]
    if (!named) return null
    if (rows.every(tested)) return shown('signal-tested', 'monitoringSignals', 'done', { name: named.name })
    return shown('signal-recorded', 'monitoringSignals', 'in-progress', { name: named.name })
  }

/** P3-D1: GPU use and GPU memory, each where it is required. By which of its parts they come, no register says. */
const gpuSignals: Suggest = (facts) => {
  const rows = signalsNamed(facts, ['gpu-utilization', 'gpu-memory'])
  return allOf('signals', 'monitoringSignals', rows.filter(tested).length, rows.length)
}

const isActive = (row: Row<'teams'>): boolean => row.active

/** P3-E1: active teams with a budget for this month. */
const budgets: Suggest = (facts) => {
  const month = facts.today.slice(0, 7)
  const rows = facts.rows('budgets')
  if (rows.length === 0) return null
  const planned = new Set(rows.flatMap((row) => (row.month === month && row.teamId !== null ? [row.teamId] : [])))
  const teams = facts.rows('teams').filter(isActive)
  return share('budgets', 'budgets', teams.filter((team) => planned.has(team.id)).length, teams.length)
}

/** The cost entries of the newest month that has any. */
function newestCosts(facts: Facts): readonly Row<'costEntries'>[] {
  const present = facts.today.slice(0, 7)
  const rows = facts.series('costEntries')
  let newest = ''
  for (const { month } of rows) if (month <= present && month > newest) newest = month
  return rows.filter((row) => row.month === newest)
}

/** P3-E3: cost entries that carry a tag stand for the tagged resources; what was given back needs none. */
const taggedCosts: Suggest = (facts) => {
  const rows = newestCosts(facts).filter(isSpending)
  return share('tagged', 'costEntries', rows.filter((row) => row.costTag !== null).length, rows.length)
}

/** P3-D4: of every amount that was spent the team is known, and the project or the tag. */
const attributed: Suggest = (facts) => {
  const rows = newestCosts(facts).filter(isSpending)
  const done = rows.filter(isAttributed).length
  return allOf('attributed', 'costEntries', done, rows.length)
}

/** P5-E4: every amount has its team. */
const perTeam: Suggest = (facts) => {
  const rows = newestCosts(facts)
  return allOf('per-team', 'costEntries', rows.filter((row) => row.teamId !== null).length, rows.length)
}

/** P3-E4: every approved allocation has somebody who answers for it, and says how it is paid for. */
const quotaOwners: Suggest = (facts) => {
  const rows = facts.rows('gpuQuotas').filter((row) => row.status === 'approved')
  return allOf(
    'quota-owners',
    'gpuQuotas',
    rows.filter((row) => row.owner !== null && commitmentOf(row) !== null).length,
    rows.length,
  )
}

/** P3-F3: approved templates are the patterns that are covered. */
const patterns: Suggest = (facts) => {
  const rows = facts.rows('templates')
  if (rows.length === 0) return null
  return amount('patterns', 'templates', rows.filter((row) => row.approval === 'approved').length, {})
}

/** Items of phases 1 to 3, and the cost items of phase 5, that a register knows something about. */
export const PREPARATION: Readonly<Record<string, Suggest>> = {
  'P1-A2': stakeholderMap,
  'P2-A2': tier('foundational'),
  'P2-A3': tier('operational'),
  'P2-A4': tier('advanced'),
  'P2-A6': skillsMatrix,
  'P3-A1': template('P3-A1'),
  'P3-A2': template('P3-A2'),
  'P3-A3': template('P3-A3'),
  'P3-A4': template('P3-A4'),
  'P3-C1': succeeded('infrastructure'),
  'P3-D1': gpuSignals,
  'P3-D3': signal('tokens'),
  'P3-D4': attributed,
  'P3-D5': signal('model-health'),
  'P3-E1': budgets,
  'P3-E3': taggedCosts,
  'P3-E4': quotaOwners,
  'P3-F3': patterns,
  'P5-E4': perTeam,
}
