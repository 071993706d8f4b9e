import type { OrganizationDocumentInput, Row } from '@/lib/document/schema'
import { sections } from '@/lib/document/schema'
import { type BusinessCase, businessCase } from '@/lib/scoring/business-case/case'
import type { Figure } from '@/lib/scoring/business-case/figure'

type LineInput = Partial<Row<'caseLines'>> & Pick<Row<'caseLines'>, 'kind' | 'amount'>

let next = 0
/** A line of a case: monthly from the first month on unless it says otherwise. */
export function line({ kind, ...given }: LineInput): Row<'caseLines'> {
  next += 1
  return sections.caseLines.row.parse({
    id: `line-${next}`,
    useCaseId: 'uc',
    kind,
    category: kind === 'benefit' ? 'hours-saved' : kind === 'investment' ? 'people' : 'compute',
    rhythm: 'monthly',
    from: '2026-01',
    confidence: 'verified',
    basis: 'As the test says.',
    ...given,
  })
}

type Input = NonNullable<OrganizationDocumentInput['useCases']>[number]

/** A use case whose case begins in January 2026. */
export const useCase = (given: Partial<Input> = {}): Row<'useCases'> =>
  sections.useCases.row.parse({ id: 'uc', title: 'Log triage', caseStart: '2026-01', ...given })

export const month = (given: Partial<Row<'useCaseCosts'>> & { month: string; amount: string }) =>
  sections.useCaseCosts.row.parse({ id: `cost-${given.month}`, useCaseId: 'uc', final: true, ...given })

export const caseWith = (
  given: Partial<Input>,
  lines: readonly Row<'caseLines'>[],
  costs: readonly Row<'useCaseCosts'>[] = [],
  rateBp: number | null = null,
): BusinessCase => businessCase(useCase(given), lines, costs, rateBp)

/** The value of a figure that has to be known. */
export function figureOf<T>(figure: Figure<T>): T {
  if (!figure.known) throw new Error(`not known: ${figure.missing.map(({ sentence }) => sentence.code).join(', ')}`)
  return figure.value
}

export const missingOf = (figure: Figure<unknown>): string[] =>
  figure.known ? [] : figure.missing.map(({ sentence }) => sentence.code.replace('readiness.missing.', ''))

/** The worked example of the specification: 60,000 once, 9,850 a month, 18,000 a month of benefit, 36 months, 8 %. */
export const WORKED = [
  line({ kind: 'investment', amount: '60000.00', rhythm: 'once' }),
  line({ kind: 'run-cost', amount: '9850.00' }),
  line({ kind: 'benefit', amount: '18000.00' }),
]
export const worked = (costs: readonly Row<'useCaseCosts'>[] = []) => caseWith({ discountBp: 800 }, WORKED, costs)
