import { endToken } from '@/lib/features/organizations/tokens/mutations'
import { endTokenRoute } from '@/lib/features/organizations/tokens/schema'
import { endpoint } from '@/lib/server/endpoint'

export const DELETE = endpoint(endTokenRoute, endToken)
