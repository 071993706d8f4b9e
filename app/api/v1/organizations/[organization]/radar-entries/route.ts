import { addRadarEntry } from '@/lib/features/radar/mutations'
import { addRadarEntryRoute } from '@/lib/features/radar/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(addRadarEntryRoute, addRadarEntry)
