import { listWorkItems } from '@/lib/features/phases/queries'
import { listWorkItemsRoute } from '@/lib/features/phases/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listWorkItemsRoute, listWorkItems)
