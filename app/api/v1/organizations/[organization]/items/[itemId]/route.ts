import { changeItem } from '@/lib/features/phases/mutations'
import { changeItemRoute } from '@/lib/features/phases/schema'
import { endpoint } from '@/lib/server/endpoint'

export const PATCH = endpoint(changeItemRoute, changeItem)
