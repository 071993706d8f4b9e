import { startScorecard } from '@/lib/features/scorecard/mutations'
import { listScorecards } from '@/lib/features/scorecard/queries'
import { listScorecardsRoute, startScorecardRoute } from '@/lib/features/scorecard/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listScorecardsRoute, listScorecards)
export const POST = endpoint(startScorecardRoute, startScorecard)
