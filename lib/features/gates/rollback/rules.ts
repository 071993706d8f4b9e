import type { OrganizationDocument, Section } from '@/lib/document/schema'
import type { GateId, RollbackCriterion } from '@/lib/scoring/gates/types'
import { frozenView } from '../snapshot/view'

/** Records that a seat holder may point at when raising the criterion of a gate by hand. */
export const criterionSections = {
  'gate-1-2': ['shadowAiItems'],
  'gate-2-3': ['labRetests', 'taskDrills'],
  'gate-3-4': ['templates', 'monitoringSignals'],
  'gate-4-5': ['useCases'],
  'gate-5-6': ['endpoints', 'findings'],
} as const satisfies Record<GateId, readonly Section[]>

/** Where the record of a fact lives, for those a rule found. */
const sectionOf: Readonly<Partial<Record<string, Section>>> = {
  'undiscovered-shadow-ai': 'shadowAiItems',
  'ts-1-below-3': 'scorecards',
  'lab-retest': 'labRetests',
  'task-drill': 'taskDrills',
  'template-failed': 'templateValidations',
  'monitoring-gap': 'monitoringSignals',
  'cost-overrun': 'useCaseCosts',
  'error-budget': 'sloBudgets',
  'compliance-finding': 'findings',
} satisfies Partial<Record<RollbackCriterion, Section>>

/** Sections needed to name the records of a gate's facts. */
export const factSections = [
  'shadowAiItems',
  'labRetests',
  'taskDrills',
  'templates',
  'monitoringSignals',
  'useCases',
  'useCaseCosts',
  'endpoints',
  'findings',
] as const satisfies readonly Section[]

export type FactDocument = Pick<OrganizationDocument, (typeof factSections)[number]>
export type FactRecord = { section: Section; id: string; label: string | null }

type Named = { id: string; archivedAt: string | null }

const labelOf = (row: Record<string, unknown>): string | null => {
  const words = row.title ?? row.name ?? row.task ?? row.at
  return typeof words === 'string' ? words : null
}

/** The records somebody can choose from, without archived ones and without those hidden from the reader. */
export function choices(gateId: GateId, document: FactDocument, hidden: ReadonlySet<string>): FactRecord[] {
  return criterionSections[gateId].flatMap((section) =>
    (document[section] as readonly (Named & Record<string, unknown>)[])
      .filter((row) => row.archivedAt === null && !hidden.has(row.id))
      .map((row) => ({ section, id: row.id, label: labelOf(row) })),
  )
}

type Fact = { criterion: string; recordId: string }

/** The monthly estimate that a cost is compared with, as the snapshot of the approval froze it; null for other facts. */
export function frozenEstimate({ criterion, recordId }: Fact, document: FactDocument, snapshot: string): string | null {
  const useCase = document.useCaseCosts.find((row) => row.id === recordId)?.useCaseId
  if (criterion !== 'cost-overrun' || !useCase) return null
  return (
    frozenView(snapshot)?.estimates[useCase]?.monthlyCost ??
    document.useCases.find(({ id }) => id === useCase)?.monthlyCost ??
    null
  )
}

/** The record of one fact; a hidden one keeps its link and loses its name. Null when it points at none. */
export function recordOf(fact: Fact, document: FactDocument, hidden: ReadonlySet<string>): FactRecord | null {
  const { criterion, recordId: id } = fact
  if (criterion === 'cost-overrun') {
    const cost = document.useCaseCosts.find((row) => row.id === id)
    const useCase = document.useCases.find((row) => row.id === cost?.useCaseId)
    return { section: 'useCaseCosts', id, label: useCase && cost ? `${useCase.title}, ${cost.month}` : null }
  }
  for (const section of factSections) {
    const row = (document[section] as readonly (Named & Record<string, unknown>)[]).find((one) => one.id === id)
    if (row) return { section, id, label: hidden.has(id) ? null : labelOf(row) }
  }
  const section = sectionOf[criterion]
  return section ? { section, id, label: null } : null
}
