import { saveAnswer } from '@/lib/features/scorecard/answer-mutations'
import { saveAnswerRoute } from '@/lib/features/scorecard/schema'
import { endpoint } from '@/lib/server/endpoint'

export const PUT = endpoint(saveAnswerRoute, saveAnswer)
