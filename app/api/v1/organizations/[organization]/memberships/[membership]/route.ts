import { endMembership, updateMembership } from '@/lib/features/organizations/people/mutations'
import { endMembershipRoute, updateMembershipRoute } from '@/lib/features/organizations/schema'
import { endpoint } from '@/lib/server/endpoint'

export const PATCH = endpoint(updateMembershipRoute, updateMembership)
export const DELETE = endpoint(endMembershipRoute, endMembership)
