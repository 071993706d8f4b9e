import { changeAccount } from '@/lib/features/accounts/operator-mutations'
import { changeAccountRoute } from '@/lib/features/accounts/schema'
import { endpoint } from '@/lib/server/endpoint'

export const PATCH = endpoint(changeAccountRoute, changeAccount)
