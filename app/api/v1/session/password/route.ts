import { changePassword } from '@/lib/features/accounts/mutations'
import { changePasswordRoute } from '@/lib/features/accounts/schema'
import { endpoint } from '@/lib/server/endpoint'

export const PUT = endpoint(changePasswordRoute, changePassword)
