import { type Day, daysBetween } from '../../calendar/days'
import type { Row } from '../../document/schema'
import type { Facts } from '../facts'

export type Component = Row<'components'>

/**
 * Whether leaving a managed part was tried. Unknown: never tried, with or without a plan, because a plan is not a proof.
 */
export type ExitState = 'tested' | 'old' | 'unknown'

export type Exit = {
  id: string
  name: string
  provider: Component['provider']
  state: ExitState
  testedAt: Day | null
  planUrl: string | null
  days: number | null
  portability: number | null
  owner: string | null
}

/** Managed parts that are there: own-built ones leave with whoever built them. */
export const managedParts = (facts: Facts): Component[] =>
  facts
    .rows('components')
    .filter(({ kind, retiredAt }) => kind === 'managed' && (retiredAt === null || retiredAt > facts.today))

/** How far one part is from being left; a test of the last year counts. */
export function exitOf(facts: Facts, part: Component): Exit {
  const { exitDays, exitPlanUrl, exitTestedAt, id, name, owner, portability, provider } = part
  const age = exitTestedAt === null ? null : daysBetween(exitTestedAt, facts.today)
  return {
    id,
    name,
    provider,
    state: age === null ? 'unknown' : age <= facts.threshold('exit.testedDays') ? 'tested' : 'old',
    testedAt: exitTestedAt,
    planUrl: exitPlanUrl,
    days: exitDays,
    portability,
    owner,
  }
}

export type ExitReadiness = { exits: Exit[]; tested: number; old: number; unknown: number; all: number }

const ORDER: readonly ExitState[] = ['old', 'unknown', 'tested']

/** Parts with a tried exit of all managed ones; a part that was never tried is unknown and counts on neither side. */
export function exitReadiness(facts: Facts, parts: readonly Component[] = managedParts(facts)): ExitReadiness {
  const exits = parts
    .map((part) => exitOf(facts, part))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (a.name < b.name ? -1 : 1))
  const count = (state: ExitState) => exits.filter((exit) => exit.state === state).length
  return { exits, tested: count('tested'), old: count('old'), unknown: count('unknown'), all: exits.length }
}
