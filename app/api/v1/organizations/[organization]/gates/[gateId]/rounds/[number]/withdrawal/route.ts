import { withdrawGate } from '@/lib/features/gates/mutations'
import { withdrawGateRoute } from '@/lib/features/gates/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(withdrawGateRoute, withdrawGate)
