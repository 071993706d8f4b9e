import { assignArea } from '@/lib/features/scorecard/areas/mutations'
import { assignAreaRoute } from '@/lib/features/scorecard/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(assignAreaRoute, assignArea)
