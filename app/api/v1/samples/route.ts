import { addDemonstration } from '@/lib/features/documents/demonstrations/mutations'
import { addDemonstrationRoute } from '@/lib/features/documents/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(addDemonstrationRoute, addDemonstration)
