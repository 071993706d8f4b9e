import { proposeReclaim } from '@/lib/features/gpu/mutations'
import { proposeReclaimRoute } from '@/lib/features/gpu/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(proposeReclaimRoute, proposeReclaim)
