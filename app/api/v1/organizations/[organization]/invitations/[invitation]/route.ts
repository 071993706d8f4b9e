import { revokeInvitation } from '@/lib/features/organizations/invitation-mutations'
import { revokeInvitationRoute } from '@/lib/features/organizations/invitation-schema'
import { endpoint } from '@/lib/server/endpoint'

export const DELETE = endpoint(revokeInvitationRoute, revokeInvitation)
