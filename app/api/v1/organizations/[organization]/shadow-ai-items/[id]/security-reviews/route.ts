import { recordSecurityReview } from '@/lib/features/shadow-ai/mutations'
import { recordSecurityReviewRoute } from '@/lib/features/shadow-ai/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(recordSecurityReviewRoute, recordSecurityReview)
