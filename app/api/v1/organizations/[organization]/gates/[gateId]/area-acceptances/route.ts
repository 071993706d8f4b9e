import { acceptArea } from '@/lib/features/gates/mutations'
import { acceptAreaRoute } from '@/lib/features/gates/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(acceptAreaRoute, acceptArea)
