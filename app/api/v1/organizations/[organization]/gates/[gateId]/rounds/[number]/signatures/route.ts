import { signGate } from '@/lib/features/gates/mutations'
import { signGateRoute } from '@/lib/features/gates/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(signGateRoute, signGate)
