import { can } from '@/lib/access/permissions'
import { framework } from '@/lib/content'
import { stageById } from '@/lib/content/stages'
import type { Row } from '@/lib/document/schema'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { asksForAction } from '@/lib/scoring/business-case/actual'
import { DEFAULT_HORIZON } from '@/lib/scoring/business-case/period'
import { caseOf, programme } from '@/lib/scoring/business-case/programme'
import type { Facts } from '@/lib/scoring/facts'
import { amountOf, minorUnits } from '@/lib/scoring/portfolio/experiment-spend'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

type UseCase = Row<'useCases'>
type AreaId = UseCase['neededAreas'][number]

/** Areas of the scorecard that an impact area of the catalogue asks for. */
const AREAS_OF: Readonly<Record<string, AreaId>> = {
  'gpu-provisioning': 'gpu-readiness',
  'networking-and-private-access': 'networking',
  'api-security': 'security',
  'automation-and-iac': 'automation',
  'devops-integration': 'automation',
}

/** The business case of a use case with what its form begins with and what was spent already. */
export function caseView(facts: Facts, row: UseCase) {
  const made = caseOf(facts, row)
  const spent = facts
    .children('experiments', 'useCaseId', row.id)
    .flatMap(({ actualCost }) => (actualCost === null ? [] : [minorUnits(actualCost)]))
  const suggested = new Set(row.impactAreas.flatMap((area) => AREAS_OF[area] ?? []))
  return {
    made,
    spent: spent.length === 0 ? null : amountOf(spent.reduce((sum, one) => sum + one, 0n)),
    asks: asksForAction(made.actual),
    acted: facts.children('workItems', 'source', row.id).some(({ closedAt }) => closedAt === null),
    ownRate: facts.organization.discountBp === null ? null : facts.organization.discountBp / 100,
    start: {
      caseStart: row.productionAt?.slice(0, 7) ?? facts.today.slice(0, 7),
      horizonMonths: stageById(facts.organization.companyStage)?.horizonMonths ?? DEFAULT_HORIZON,
      neededAreas: [...suggested],
    },
    areas: framework.areas.map(({ id, name }) => ({ id, name })),
  }
}

/** The programme with its cases, what is scored without numbers, and who may add lines. */
export async function getProgramme(actor: Actor) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['useCases', 'caseLines', 'useCaseCosts', 'scorecards', 'areaRatings'])
  const made = programme(facts)
  const numbered = new Set(made.cases.filter(({ npv }) => npv !== null).map(({ id }) => id))
  return {
    made,
    /** Whether there is any use case at all: of none it is not said that each has numbers. */
    isEmpty: facts.rows('useCases').length === 0,
    scored: facts
      .rows('useCases')
      .filter(({ id, status }) => status !== 'retired' && status !== 'rejected' && !numbered.has(id))
      .map(({ effortScore, id, title, valueScore }) => ({ id, title, value: valueScore, effort: effortScore }))
      .sort((a, b) => (a.title < b.title ? -1 : 1)),
    mayCreate: can(actor, 'register:create'),
  }
}

export type ProgrammePage = Awaited<ReturnType<typeof getProgramme>>
