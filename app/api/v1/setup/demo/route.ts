import { createDemonstration } from '@/lib/features/documents/demonstrations/mutations'
import { createDemonstrationRoute } from '@/lib/features/documents/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(createDemonstrationRoute, createDemonstration)
