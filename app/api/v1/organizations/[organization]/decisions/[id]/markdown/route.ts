import { writeDecision } from '@/lib/features/decisions/queries'
import { writeDecisionRoute } from '@/lib/features/decisions/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(writeDecisionRoute, writeDecision)
