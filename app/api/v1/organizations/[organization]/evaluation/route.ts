import { evaluationRoute } from '@/lib/features/documents/schema'
import { getToldEvaluation } from '@/lib/features/evaluation/told/queries'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(evaluationRoute, getToldEvaluation)
