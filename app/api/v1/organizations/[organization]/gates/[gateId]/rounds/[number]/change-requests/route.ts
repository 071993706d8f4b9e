import { requestChanges } from '@/lib/features/gates/mutations'
import { requestChangesRoute } from '@/lib/features/gates/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(requestChangesRoute, requestChanges)
