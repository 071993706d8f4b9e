import { createInvitation } from '@/lib/features/organizations/invitation-mutations'
import { listInvitations } from '@/lib/features/organizations/invitation-queries'
import { createInvitationRoute, listInvitationsRoute } from '@/lib/features/organizations/invitation-schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listInvitationsRoute, listInvitations)
export const POST = endpoint(createInvitationRoute, createInvitation)
