import { lastDays } from '@/lib/calendar/days'
import { frameworkFor } from '@/lib/content'
import type { OrganizationDocument } from '@/lib/document/schema'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { platformClock } from '@/lib/scoring/anti-patterns/platform-clock'
import type { WorkingTime } from '@/lib/scoring/business-days'
import { createFacts } from '@/lib/scoring/facts'
import {
  type ProvisioningFigures,
  provisioningFigures,
  type RequestType,
  requestTime,
} from '@/lib/scoring/provisioning'
import type { Truth } from '@/lib/scoring/types'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { read } from '@/lib/server/mutation'

/** The last 90 days, as BB-4 and self-service adoption look. */
const PERIOD = 90

export type Requests = {
  period: number
  figures: ProvisioningFigures
  /** Per request: how long it took, in business days (standard) or weeks (custom). */
  times: Record<string, { value: number; type: RequestType }>
  open: number
  builder: string | null
  /** BB-1's reading of who outside the builder team used the platform first. */
  user: {
    noUser: Truth
    started: Truth
    startedOn: string | null
    on: string | null
    record: { section: 'provisioningRequests' | 'experiments'; id: string; label: string } | null
  }
  teams: { id: string; name: string }[]
  templates: { id: string; name: string }[]
}

type Settings = Pick<
  OrganizationDocument['organization'],
  'workweek' | 'holidays' | 'builderTeamId' | 'platformBuild' | 'platformBuildStartedAt' | 'firstPlatformUserAt'
>

const sections = ['provisioningRequests', 'experiments', 'teams', 'templates', 'phaseStates', 'baselines'] as const

/** Everything the page of requests shows beside its rows. */
export async function getRequests(actor: Actor): Promise<Requests> {
  authorize(actor, 'organization:read')
  const [plain, settings] = await Promise.all([getFacts(actor, sections), settingsOf(actor)])
  const { document } = plain
  const facts = createFacts(
    frameworkFor(document.organization.provider),
    { ...document, organization: { ...document.organization, ...settings } },
    actor.today,
  )
  const time: WorkingTime = { workweek: settings.workweek, holidays: settings.holidays, dayOf: facts.dayOf }
  const requests = facts.rows('provisioningRequests')
  const clock = platformClock(facts)
  const first = clock.user[0]
  return {
    period: PERIOD,
    figures: provisioningFigures(requests, lastDays(facts.today, PERIOD), time),
    times: Object.fromEntries(
      requests.flatMap((row) => {
        const value = requestTime(row, time)
        return value === null ? [] : [[row.id, { value, type: row.type }]]
      }),
    ),
    open: requests.filter(({ readyAt, cancelledAt }) => readyAt === null && cancelledAt === null).length,
    builder: facts.find('teams', settings.builderTeamId)?.name ?? null,
    user: {
      noUser: clock.noUser.value,
      started: clock.started.value,
      startedOn: clock.startedOn,
      on: clock.userOn,
      record: first ? (first as Requests['user']['record']) : null,
    },
    teams: facts
      .rows('teams')
      .filter(({ active }) => active)
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    templates: facts
      .rows('templates')
      .filter(({ approval }) => approval === 'approved')
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }
}

function settingsOf(actor: Actor): Promise<Settings> {
  return read(actor, async (tx) => {
    const [row] = await tx.$queryRaw<Settings[]>`
      SELECT o."workweek", o."holidays", o."builderTeamId", o."platformBuild",
        o."platformBuildStartedAt"::text AS "platformBuildStartedAt", o."firstPlatformUserAt"::text AS "firstPlatformUserAt"
      FROM "Organization" o WHERE o."id" = ${actor.organizationId}`
    return row!
  })
}
