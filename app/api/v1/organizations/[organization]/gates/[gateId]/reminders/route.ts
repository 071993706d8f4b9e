import { remindGate } from '@/lib/features/gates/mutations'
import { remindGateRoute } from '@/lib/features/gates/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(remindGateRoute, remindGate)
