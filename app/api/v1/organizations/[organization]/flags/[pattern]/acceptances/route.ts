import { acceptFlag } from '@/lib/features/flags/mutations'
import { acceptFlagRoute } from '@/lib/features/flags/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(acceptFlagRoute, acceptFlag)
