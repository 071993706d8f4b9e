import { getFlagHistory } from '@/lib/features/flags/queries'
import { flagHistoryRoute } from '@/lib/features/flags/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(flagHistoryRoute, getFlagHistory)
