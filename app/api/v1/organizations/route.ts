import { createOrganization } from '@/lib/features/organizations/mutations'
import { listOrganizations } from '@/lib/features/organizations/queries'
import { createOrganizationRoute, listOrganizationsRoute } from '@/lib/features/organizations/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listOrganizationsRoute, listOrganizations)
export const POST = endpoint(createOrganizationRoute, createOrganization)
