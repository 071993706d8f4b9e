import { freezeReview } from '@/lib/features/reviews/mutations'
import { freezeReviewRoute } from '@/lib/features/reviews/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(freezeReviewRoute, freezeReview)
