import { revokeInvitation } from '@/lib/features/organizations/invitations/mutations'
import { revokeInvitationRoute } from '@/lib/features/organizations/invitations/schema'
import { endpoint } from '@/lib/server/endpoint'

export const DELETE = endpoint(revokeInvitationRoute, revokeInvitation)
