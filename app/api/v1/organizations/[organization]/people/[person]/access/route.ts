import { getAccess } from '@/lib/features/organizations/access/queries'
import { getAccessRoute } from '@/lib/features/organizations/access/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(getAccessRoute, getAccess)
