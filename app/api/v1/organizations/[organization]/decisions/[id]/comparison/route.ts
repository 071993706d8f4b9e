import { compareOptions } from '@/lib/features/decisions/mutations'
import { compareOptionsRoute } from '@/lib/features/decisions/schema'
import { endpoint } from '@/lib/server/endpoint'

export const PUT = endpoint(compareOptionsRoute, compareOptions)
