import { stepReclaim } from '@/lib/features/gpu/mutations'
import { stepReclaimRoute } from '@/lib/features/gpu/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(stepReclaimRoute, stepReclaim)
