import { getAnswerHistory } from '@/lib/features/scorecard/queries'
import { answerHistoryRoute } from '@/lib/features/scorecard/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(answerHistoryRoute, getAnswerHistory)
