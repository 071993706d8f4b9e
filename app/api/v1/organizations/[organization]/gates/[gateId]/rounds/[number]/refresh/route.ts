import { refreshGate } from '@/lib/features/gates/mutations'
import { refreshGateRoute } from '@/lib/features/gates/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(refreshGateRoute, refreshGate)
