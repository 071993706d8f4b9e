import { evaluationRoute } from '@/lib/features/documents/schema'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(evaluationRoute, getEvaluation)
