import type { Day } from '../../calendar/days'
import { monthsBetween } from '../../calendar/months'
import { earliest, need } from '../explain'
import type { Facts } from '../facts'
import { and, FALSE, type Judged, known, NOT_APPLICABLE, TRUE, unknown } from '../truth'
import type { RecordLink } from '../types'

/** When the platform build began and who outside the builder team used it first. */
export type PlatformClock = {
  /** Whether the build has started; not-applicable where a baseline lies behind it and nobody recorded a date. */
  started: Judged
  startedOn: Day | null
  /** True while no use outside the builder team is recorded. */
  noUser: Judged
  userOn: Day | null
  user: RecordLink[]
}

/**
 * Reads the clock of BB-1. Entering phase 3 starts it where no date was recorded; an empty register means "no use
 * recorded". Without a builder team the uses of one team may be the builders' own, so they prove nothing; of two teams one
 * is a user whichever of them built, at the latest from the first use of the second (rule THREE-VALUED, by cases).
 */
export function platformClock(facts: Facts): PlatformClock {
  return Object.assign(readStart(facts), readUser(facts))
}

/** "Started at least so many months ago and still no user", from the month on which it became so. */
export function noUserAfter(clock: PlatformClock, reached: (startedOn: Day) => boolean): Judged {
  if (clock.started.value === 'not-applicable') return NOT_APPLICABLE
  const elapsed = clock.startedOn ? known(reached(clock.startedOn)) : TRUE
  return and(clock.started, clock.noUser, elapsed)
}

/** Why nobody has to wait for the platform, where that is known: in use, not begun, or not long enough ago. */
export function noWaitWords({ started, startedOn, userOn }: PlatformClock, today: Day) {
  return {
    why: userOn !== null ? 'user' : started.value === 'false' ? 'waiting' : 'young',
    day: userOn ?? '',
    months: startedOn === null ? 0 : monthsBetween(startedOn, today),
  }
}

function readStart(facts: Facts): Pick<PlatformClock, 'started' | 'startedOn'> {
  const { platformBuild, platformBuildStartedAt } = facts.organization
  if (platformBuildStartedAt !== null && platformBuild !== 'not-started') {
    return { started: TRUE, startedOn: platformBuildStartedAt }
  }
  if (facts.baseline && facts.baseline.phase >= 4 && platformBuild !== 'not-started') {
    return { started: NOT_APPLICABLE, startedOn: null }
  }
  const entered = earliest([
    ...facts.rows('phaseStates').map((row) => (row.phase === 3 ? facts.dayOf(row.enteredAt) : null)),
    facts.baseline?.phase === 3 ? facts.baseline.at : null,
  ])
  if (entered !== null && entered <= facts.today) return { started: TRUE, startedOn: entered }
  if (platformBuild === 'not-started') return { started: FALSE, startedOn: null }
  const field = platformBuild === 'started' ? 'platformBuildStartedAt' : 'platformBuild'
  return { started: unknown(need('organization', field, `scoring.missing.${field}`)), startedOn: null }
}

function readUser(facts: Facts): Pick<PlatformClock, 'noUser' | 'userOn' | 'user'> {
  const { builderTeamId, firstPlatformUserAt } = facts.organization
  const uses = recordedUses(facts, builderTeamId)
  const declared = firstPlatformUserAt !== null && firstPlatformUserAt <= facts.today ? firstPlatformUserAt : null
  const first = uses[0]
  if (first && builderTeamId !== null && (declared === null || first.on <= declared)) {
    return { noUser: FALSE, userOn: first.on, user: [first.link] }
  }
  const second = builderTeamId === null ? uses.find(({ teamId }) => teamId !== first?.teamId) : undefined
  if (second && (declared === null || second.on <= declared)) {
    return { noUser: FALSE, userOn: second.on, user: [second.link] }
  }
  if (declared !== null) return { noUser: FALSE, userOn: declared, user: [] }
  if (!first) return { noUser: TRUE, userOn: null, user: [] }
  return {
    noUser: unknown(need('organization', 'builderTeamId', 'scoring.missing.builderTeamId')),
    userOn: null,
    user: [],
  }
}

type Use = { on: Day; teamId: string; link: RecordLink }

/** Environments that became ready and experiments that started, by teams other than the builder, earliest first. */
function recordedUses(facts: Facts, builderTeamId: string | null): Use[] {
  const uses: Use[] = []
  const teamName = (id: string): string => facts.find('teams', id)?.name ?? id
  for (const request of facts.rows('provisioningRequests')) {
    const on = request.readyAt === null ? null : facts.dayOf(request.readyAt)
    if (on === null || on > facts.today || request.teamId === builderTeamId) continue
    const { id, teamId } = request
    uses.push({ on, teamId, link: { section: 'provisioningRequests', id, label: teamName(teamId) } })
  }
  for (const experiment of facts.rows('experiments')) {
    const { start, state, teamId } = experiment
    if (start === null || start > facts.today || state === 'draft' || teamId === builderTeamId) continue
    uses.push({ on: start, teamId, link: { section: 'experiments', id: experiment.id, label: experiment.name } })
  }
  return uses.sort((a, b) => (a.on === b.on ? (a.link.id < b.link.id ? -1 : 1) : a.on < b.on ? -1 : 1))
}
