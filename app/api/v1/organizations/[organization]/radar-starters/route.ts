import { addRadarStarters } from '@/lib/features/radar/mutations'
import { addRadarStartersRoute } from '@/lib/features/radar/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(addRadarStartersRoute, addRadarStarters)
