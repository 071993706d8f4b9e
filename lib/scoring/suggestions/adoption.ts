import type { Row } from '../../document/schema'
import type { Facts } from '../facts'
import { allOf, named, type Suggest, share, shown } from './suggestion'

const DIMENSIONS = [
  'cloud-platform-fluency',
  'ai-ml-fundamentals',
  'automation-maturity',
  'security-operations',
] as const satisfies readonly Row<'skillRatings'>['dimension'][]
type Dimension = (typeof DIMENSIONS)[number]

/** So many names stand in a sentence; the others are counted. */
const NAMED = 4

/** Teams for a sentence: how many are left, the first of them by name, and how many more there are. */
function listed(teams: readonly Row<'teams'>[]): { left: number; open: string; more: number } {
  const names = teams.map(({ name }) => name).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return { left: names.length, open: names.slice(0, NAMED).join(', '), more: Math.max(0, names.length - NAMED) }
}

const activeTeams = (facts: Facts) => facts.rows('teams').filter((team) => team.active)

/**
 * P5-A1, P5-A2: active teams of which it was said that they are kept apart, or that their quota is enforced. A number is
 * offered once every team was looked at: a team of which nobody said it is unknown, not a no, so until then only a
 * beginning is, with the teams that are left.
 */
const ofTeams =
  (code: string, field: 'isolated' | 'quotaEnforced'): Suggest =>
  (facts) => {
    const teams = activeTeams(facts)
    const left = teams.filter((team) => team[field] === null)
    if (left.length === teams.length) return null
    const done = teams.filter((team) => team[field] === true).length
    const params = { done, all: teams.length, known: teams.length - left.length }
    if (left.length > 0) return shown(`${code}-known`, 'teams', 'in-progress', { ...params, ...listed(left) })
    const found = share(code, 'teams', done, teams.length)
    const open = listed(teams.filter((team) => team[field] === false))
    return found && { ...found, sentence: { ...found.sentence, params: { ...params, ...open } } }
  }

/** P5-A4: active teams with a link to a dashboard on record. */
const dashboards: Suggest = (facts) => {
  const teams = activeTeams(facts)
  const open = teams.filter((team) => team.dashboardUrl === null)
  if (open.length === teams.length) return null
  const found = share('dashboards', 'teams', teams.length - open.length, teams.length)
  return found && { ...found, sentence: { ...found.sentence, params: { ...found.sentence.params, ...listed(open) } } }
}

type Request = Row<'provisioningRequests'>
const ready = (facts: Facts): Request[] => facts.rows('provisioningRequests').filter((row) => row.readyAt !== null)

/** P3-F1: a request that was reviewed became ready without a manual step; a review nobody recorded is not known. */
const selfService: Suggest = (facts) => {
  const rows = ready(facts)
  if (rows.length === 0) return null
  const alone = rows.filter((row) => row.manualSteps === 0)
  const reviewed = alone.filter((row) => row.reviewedAt !== null).length
  const params = { done: alone.length, all: rows.length, reviewed }
  return shown('self-service', 'provisioningRequests', reviewed > 0 ? 'done' : 'in-progress', params)
}

const ARRIVED = {
  security: 'securityConfigured',
  monitoring: 'monitoringConfigured',
  cost: 'costConfigured',
} as const

/** P3-F2: what the newest environment of which anything is known arrived with, of the three. */
const arrived: Suggest = (facts) => {
  const parts = (row: Request) => Object.values(ARRIVED).map((field) => row[field])
  const newest = ready(facts)
    .filter((row) => parts(row).some((part) => part !== null))
    .sort((a, b) => Date.parse(b.readyAt ?? '') - Date.parse(a.readyAt ?? '') || (a.id < b.id ? 1 : -1))[0]
  if (!newest) return null
  const known = parts(newest).filter((part) => part !== null).length
  const done = parts(newest).filter((part) => part === true).length
  const day = facts.dayOf(newest.readyAt ?? '')
  if (known < 3) return shown('arrived-known', 'provisioningRequests', 'in-progress', { known, all: 3, done, day })
  const found = named('arrived', 'provisioningRequests', Object.keys(ARRIVED), (part) =>
    Boolean(newest[ARRIVED[part as keyof typeof ARRIVED]]),
  )
  return { ...found, sentence: { ...found.sentence, params: { done, all: 3, day } } }
}

/** P1-B2: dimensions of the survey in which somebody rated a skill. */
const dimensions: Suggest = (facts) => {
  const rated = new Set(facts.rows('skillRatings').map((row) => row.dimension))
  const found = named('skill-dimensions', 'skillRatings', DIMENSIONS, (part) => rated.has(part as Dimension))
  return found.fields.done === 0 ? null : found
}

/** P6-D3: links to wiki, architecture guides and playbooks. */
const readings: Suggest = ({ organization: { wikiUrl, guidesUrl, playbooksUrl } }) => {
  const links: Readonly<Record<string, string | null>> = { wiki: wikiUrl, guides: guidesUrl, playbooks: playbooksUrl }
  const found = named('readings', 'organization', Object.keys(links), (part) => links[part] !== null)
  return found.fields.done === 0 ? null : found
}

/** P6-D5: a channel where everybody asks. */
const channel: Suggest = ({ organization: { channelUrl } }) => allOf('channel', 'organization', channelUrl ? 1 : 0, 1)

/** Items about the people a platform serves: their teams, requests, skills and the places where they meet. */
export const ADOPTION: Readonly<Record<string, Suggest>> = {
  'P1-B2': dimensions,
  'P3-F1': selfService,
  'P3-F2': arrived,
  'P5-A1': ofTeams('isolated', 'isolated'),
  'P5-A2': ofTeams('quota-enforced', 'quotaEnforced'),
  'P5-A4': dashboards,
  'P6-D3': readings,
  'P6-D5': channel,
}
