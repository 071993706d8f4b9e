import { planGate } from '@/lib/features/work/plan/mutations'
import { planGateRoute } from '@/lib/features/work/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(planGateRoute, planGate)
