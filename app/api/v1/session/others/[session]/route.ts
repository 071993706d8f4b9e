import { endOtherSession } from '@/lib/features/accounts/mutations'
import { endOtherSessionRoute } from '@/lib/features/accounts/schema'
import { endpoint } from '@/lib/server/endpoint'

export const DELETE = endpoint(endOtherSessionRoute, endOtherSession)
