import { unlinkQuota } from '@/lib/features/gpu/mutations'
import { unlinkQuotaRoute } from '@/lib/features/gpu/schema'
import { endpoint } from '@/lib/server/endpoint'

export const DELETE = endpoint(unlinkQuotaRoute, unlinkQuota)
