import { beginReview } from '@/lib/features/reviews/mutations'
import { beginReviewRoute } from '@/lib/features/reviews/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(beginReviewRoute, beginReview)
