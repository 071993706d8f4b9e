import { moveRadarEntry } from '@/lib/features/radar/mutations'
import { moveRadarEntryRoute } from '@/lib/features/radar/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(moveRadarEntryRoute, moveRadarEntry)
