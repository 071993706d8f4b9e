import { changeWorkItem } from '@/lib/features/phases/mutations'
import { changeWorkItemRoute } from '@/lib/features/phases/schema'
import { endpoint } from '@/lib/server/endpoint'

export const PATCH = endpoint(changeWorkItemRoute, changeWorkItem)
