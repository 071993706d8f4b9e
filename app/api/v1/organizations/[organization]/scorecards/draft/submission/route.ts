import { submitScorecardRoute } from '@/lib/features/scorecard/schema'
import { submitScorecard } from '@/lib/features/scorecard/scorecard-mutations'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(submitScorecardRoute, submitScorecard)
