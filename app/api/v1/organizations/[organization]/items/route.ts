import { changeItems } from '@/lib/features/phases/mutations'
import { listItems } from '@/lib/features/phases/queries'
import { changeItemsRoute, listItemsRoute } from '@/lib/features/phases/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listItemsRoute, listItems)
export const PATCH = endpoint(changeItemsRoute, changeItems)
