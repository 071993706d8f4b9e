import { listAccounts } from '@/lib/features/accounts/operators/queries'
import { listAccountsRoute } from '@/lib/features/accounts/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listAccountsRoute, listAccounts)
