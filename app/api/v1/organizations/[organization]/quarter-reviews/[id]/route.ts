import { writeReview } from '@/lib/features/reviews/mutations'
import { writeReviewRoute } from '@/lib/features/reviews/schema'
import { endpoint } from '@/lib/server/endpoint'

export const PATCH = endpoint(writeReviewRoute, writeReview)
