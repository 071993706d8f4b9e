import { makeToken } from '@/lib/features/organizations/tokens/mutations'
import { listTokens } from '@/lib/features/organizations/tokens/queries'
import { listTokensRoute, makeTokenRoute } from '@/lib/features/organizations/tokens/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listTokensRoute, listTokens)
export const POST = endpoint(makeTokenRoute, makeToken)
