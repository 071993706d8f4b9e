import { inviteList } from '@/lib/features/organizations/invitations/lists/mutations'
import { inviteListRoute } from '@/lib/features/organizations/invitations/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(inviteListRoute, inviteList)
