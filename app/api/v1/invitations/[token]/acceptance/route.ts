import { acceptInvitation } from '@/lib/features/organizations/invitations/mutations'
import { acceptInvitationRoute } from '@/lib/features/organizations/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(acceptInvitationRoute, acceptInvitation)
