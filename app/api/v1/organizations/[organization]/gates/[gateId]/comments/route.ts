import { commentGate } from '@/lib/features/gates/mutations'
import { commentGateRoute } from '@/lib/features/gates/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(commentGateRoute, commentGate)
