import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { caseOf, isInProgramme } from '@/lib/scoring/business-case/programme'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

/** What final months of use cases brought, against the plan of their business cases; those that say nothing are left out. */
export async function listBenefits(actor: Actor) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['useCases', 'caseLines', 'useCaseCosts'])
  return facts
    .rows('useCases')
    .filter(isInProgramme)
    .flatMap((row) => {
      const { shown } = caseOf(facts, row).actual
      return shown ? [{ id: row.id, title: row.title, ...shown }] : []
    })
    .sort((a, b) => (a.pct ?? 0) - (b.pct ?? 0) || (a.title < b.title ? -1 : 1))
}
