import { listMemberships } from '@/lib/features/organizations/people/queries'
import { listMembershipsRoute } from '@/lib/features/organizations/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listMembershipsRoute, listMemberships)
