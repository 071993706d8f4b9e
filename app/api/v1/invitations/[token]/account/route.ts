import { join } from '@/lib/features/organizations/invitations/mutations'
import { joinRoute } from '@/lib/features/organizations/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(joinRoute, join)
