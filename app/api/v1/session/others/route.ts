import { endOtherSessions } from '@/lib/features/accounts/mutations'
import { endOtherSessionsRoute } from '@/lib/features/accounts/schema'
import { endpoint } from '@/lib/server/endpoint'

export const DELETE = endpoint(endOtherSessionsRoute, endOtherSessions)
