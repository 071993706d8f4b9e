import { rateArea } from '@/lib/features/scorecard/areas/mutations'
import { rateAreaRoute } from '@/lib/features/scorecard/schema'
import { endpoint } from '@/lib/server/endpoint'

export const PUT = endpoint(rateAreaRoute, rateArea)
