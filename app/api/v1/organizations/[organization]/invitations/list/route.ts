import { inviteList } from '@/lib/features/organizations/invitation-list-mutations'
import { inviteListRoute } from '@/lib/features/organizations/invitation-schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(inviteListRoute, inviteList)
