import { unassignArea } from '@/lib/features/scorecard/areas/mutations'
import { unassignAreaRoute } from '@/lib/features/scorecard/schema'
import { endpoint } from '@/lib/server/endpoint'

export const DELETE = endpoint(unassignAreaRoute, unassignArea)
