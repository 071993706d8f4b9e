import { submitGate } from '@/lib/features/gates/mutations'
import { submitGateRoute } from '@/lib/features/gates/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(submitGateRoute, submitGate)
