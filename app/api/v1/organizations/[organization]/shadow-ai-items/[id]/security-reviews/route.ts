import { recordSecurityReview } from '@/lib/features/registers/inventory-mutations'
import { recordSecurityReviewRoute } from '@/lib/features/registers/inventory-schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(recordSecurityReviewRoute, recordSecurityReview)
