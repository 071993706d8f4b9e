import { tickCheck } from '@/lib/features/overview/checks/mutations'
import { tickCheckRoute } from '@/lib/features/overview/schema'
import { endpoint } from '@/lib/server/endpoint'

export const PUT = endpoint(tickCheckRoute, tickCheck)
