import type { Row } from '../../document/schema'

type UseCase = Row<'useCases'>
export type UseCaseStatus = UseCase['status']

/** Where a use case may go from each state: one step on, one step back, or out with a reason and back in. */
const MOVES: Record<UseCaseStatus, readonly UseCaseStatus[]> = {
  idea: ['shortlisted', 'rejected'],
  shortlisted: ['experiment', 'idea', 'rejected'],
  experiment: ['validated', 'shortlisted', 'rejected'],
  validated: ['production', 'experiment', 'rejected', 'retired'],
  production: ['retired', 'validated'],
  retired: ['production', 'validated'],
  rejected: ['idea', 'shortlisted', 'experiment', 'validated'],
}

/** The states a use case may move to from here, the step forward first. */
export const movesFrom = (status: UseCaseStatus): readonly UseCaseStatus[] => MOVES[status]

export const TESTS = ['injectionTestAt', 'rbacAt', 'isolationAt'] as const
export const TICKS = ['technicalAt', 'operationalAt', 'economicAt'] as const
export const ESTIMATE = ['compute', 'storage', 'networking', 'monthlyCost'] as const
export type UseCaseNeed =
  | (typeof TESTS)[number]
  | (typeof TICKS)[number]
  | (typeof ESTIMATE)[number]
  | 'decisionReason'
  | 'productionAt'

const PROVEN = [...TICKS, ...TESTS, ...ESTIMATE] as const

/**
 * What a use case lacks for a state. Validated and production need the three validations, the three tests behind the
 * operational one and the four estimate fields, where 0 is a value; production its date; leaving needs a reason.
 */
export function needsOf(row: UseCase, status: UseCaseStatus): UseCaseNeed[] {
  if (status === 'retired' || status === 'rejected') return row.decisionReason === null ? ['decisionReason'] : []
  if (status !== 'validated' && status !== 'production') return []
  const open: UseCaseNeed[] = PROVEN.filter((field) => row[field] === null)
  return status === 'production' && row.productionAt === null ? [...open, 'productionAt'] : open
}

/** The operational validation stands on the three tests of the same use case: those that are not recorded yet. */
export const untested = (row: Pick<UseCase, (typeof TESTS)[number]>): (typeof TESTS)[number][] =>
  TESTS.filter((field) => row[field] === null)

/** Whether any of the four estimate fields differs; a changed estimate asks for a new cost review. */
export const estimateChanged = (row: UseCase, before: UseCase | null): boolean =>
  ESTIMATE.some((field) => row[field] !== (before?.[field] ?? null))

/** Fields that were given and are taken away again. */
export const withdrawn = (row: UseCase, before: UseCase): UseCaseNeed[] =>
  PROVEN.filter((field) => row[field] === null && before[field] !== null)
