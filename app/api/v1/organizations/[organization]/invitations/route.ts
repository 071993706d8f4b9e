import { createInvitation } from '@/lib/features/organizations/invitations/mutations'
import { listInvitations } from '@/lib/features/organizations/invitations/queries'
import { createInvitationRoute, listInvitationsRoute } from '@/lib/features/organizations/invitations/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listInvitationsRoute, listInvitations)
export const POST = endpoint(createInvitationRoute, createInvitation)
