import type { Row } from '@/lib/document/schema'
import type { Spend } from '@/lib/scoring/portfolio/experiment-spend'
import type { Reproducible, StartGap, TimeBox } from '@/lib/scoring/portfolio/experiment-states'
import type { UseCaseNeed, UseCaseStatus } from '@/lib/scoring/portfolio/use-case-states'
import type { SandboxClock } from '@/lib/scoring/sandbox'

/** One use case on the board. */
export type BoardCard = {
  id: string
  revision: number
  title: string
  status: UseCaseStatus
  owner: string | null
  editable: boolean
  /** Of the three validations and the four estimate fields, how many are there. */
  ticks: number
  estimates: number
  liveExperiments: number
  securityReviewed: boolean
  productionAt: string | null
  /** Newest final month was more than 1.5 times the projection. */
  over: boolean
  moves: readonly UseCaseStatus[]
  /** What each move still needs. */
  needs: Partial<Record<UseCaseStatus, UseCaseNeed[]>>
}

/** An experiment with every reading its page and the timeline show. */
export type ExperimentView = {
  row: Row<'experiments'>
  timeBox: TimeBox
  spend: Spend
  clock: SandboxClock | null
  gaps: StartGap[]
  evidence: Reproducible
  /** Whether the last step can be taken back. */
  back: boolean
  editable: boolean
  owner: string | null
  team: string | null
  useCase: { id: string; title: string } | null
}

export type CatalogueEntry = {
  id: string
  name: string
  kind: string
  outcome: string
  problem: string
  approach: string
  tools: string
  criteria: string
  timeBoxDays: number
  pilot: boolean
  impactAreas: { id: string; name: string }[]
  /** Use cases made from it. */
  made: { id: string; title: string }[]
}
