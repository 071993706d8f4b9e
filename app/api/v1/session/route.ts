import { updateProfile } from '@/lib/features/accounts/mutations'
import { getSession } from '@/lib/features/accounts/queries'
import { getSessionRoute, updateProfileRoute } from '@/lib/features/accounts/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(getSessionRoute, getSession)
export const PATCH = endpoint(updateProfileRoute, updateProfile)
