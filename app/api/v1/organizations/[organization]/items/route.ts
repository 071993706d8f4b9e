import { listItems } from '@/lib/features/phases/queries'
import { listItemsRoute } from '@/lib/features/phases/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listItemsRoute, listItems)
