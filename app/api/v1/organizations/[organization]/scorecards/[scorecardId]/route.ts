import { getScorecard } from '@/lib/features/scorecard/queries'
import { getScorecardRoute } from '@/lib/features/scorecard/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(getScorecardRoute, getScorecard)
