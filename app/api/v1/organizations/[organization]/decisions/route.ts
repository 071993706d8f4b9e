import { startDecision } from '@/lib/features/decisions/mutations'
import { startDecisionRoute } from '@/lib/features/decisions/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(startDecisionRoute, startDecision)
