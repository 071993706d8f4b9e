import { confirmArea } from '@/lib/features/scorecard/areas/mutations'
import { confirmAreaRoute } from '@/lib/features/scorecard/schema'
import { endpoint } from '@/lib/server/endpoint'

export const PUT = endpoint(confirmAreaRoute, confirmArea)
