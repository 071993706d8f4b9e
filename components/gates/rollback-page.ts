import type { getRollback } from '@/lib/features/gates/queries'
import type { ReviewSummary } from '@/lib/scoring/gates/types'
import type { Place } from './gate-page'

/** What the rollback page works from. */
export type RollbackData = Awaited<ReturnType<typeof getRollback>>
export type RollbackPart = { data: RollbackData; place: Place }
export type ReviewPart = RollbackPart & { review: ReviewSummary }
