import { acceptPlan } from '@/lib/features/phases/mutations'
import { acceptPlanRoute } from '@/lib/features/phases/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(acceptPlanRoute, acceptPlan)
