import { proveIdentity } from '@/lib/features/accounts/mutations'
import { proveIdentityRoute } from '@/lib/features/accounts/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(proveIdentityRoute, proveIdentity)
