import { addWorkItem } from '@/lib/features/work/mutations'
import { listWork } from '@/lib/features/work/queries'
import { addWorkItemRoute, listWorkRoute } from '@/lib/features/work/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listWorkRoute, listWork)
export const POST = endpoint(addWorkItemRoute, addWorkItem)
