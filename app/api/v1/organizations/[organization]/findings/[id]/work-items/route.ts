import { addFindingWork } from '@/lib/features/compliance/mutations'
import { addFindingWorkRoute } from '@/lib/features/compliance/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(addFindingWorkRoute, addFindingWork)
