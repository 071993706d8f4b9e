import { changeAccount } from '@/lib/features/accounts/operators/mutations'
import { getAccount } from '@/lib/features/accounts/operators/queries'
import { changeAccountRoute, getAccountRoute } from '@/lib/features/accounts/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(getAccountRoute, getAccount)
export const PATCH = endpoint(changeAccountRoute, changeAccount)
