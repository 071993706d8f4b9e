import { submitScorecard } from '@/lib/features/scorecard/mutations'
import { submitScorecardRoute } from '@/lib/features/scorecard/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(submitScorecardRoute, submitScorecard)
