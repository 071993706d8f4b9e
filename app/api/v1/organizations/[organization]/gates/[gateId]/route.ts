import { getGate } from '@/lib/features/gates/queries'
import { getGateRoute } from '@/lib/features/gates/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(getGateRoute, getGate)
