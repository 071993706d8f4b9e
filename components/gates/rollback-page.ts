import type { getRollback } from '@/lib/features/gates/queries'
import type { ReviewSummary } from '@/lib/scoring/gates/types'

/** What the rollback page works from. */
export type RollbackData = Awaited<ReturnType<typeof getRollback>>
export type RollbackPart = { data: RollbackData }
export type ReviewPart = RollbackPart & { review: ReviewSummary }
