import { changeWorkItem } from '@/lib/features/work/mutations'
import { changeWorkItemRoute } from '@/lib/features/work/schema'
import { endpoint } from '@/lib/server/endpoint'

export const PATCH = endpoint(changeWorkItemRoute, changeWorkItem)
