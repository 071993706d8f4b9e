import { updateOrganization } from '@/lib/features/organizations/mutations'
import { getOrganization } from '@/lib/features/organizations/queries'
import { getOrganizationRoute, updateOrganizationRoute } from '@/lib/features/organizations/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(getOrganizationRoute, getOrganization)
export const PATCH = endpoint(updateOrganizationRoute, updateOrganization)
