import { saveAnswer } from '@/lib/features/scorecard/answers/mutations'
import { saveAnswerRoute } from '@/lib/features/scorecard/schema'
import { endpoint } from '@/lib/server/endpoint'

export const PUT = endpoint(saveAnswerRoute, saveAnswer)
