import { acceptPlan } from '@/lib/features/work/mutations'
import { acceptPlanRoute } from '@/lib/features/work/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(acceptPlanRoute, acceptPlan)
