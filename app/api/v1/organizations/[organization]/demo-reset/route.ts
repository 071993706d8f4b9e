import { resetDemonstration } from '@/lib/features/documents/demonstrations/mutations'
import { resetDemonstrationRoute } from '@/lib/features/documents/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(resetDemonstrationRoute, resetDemonstration)
