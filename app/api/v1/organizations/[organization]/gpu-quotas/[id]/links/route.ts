import { linkQuota } from '@/lib/features/gpu/mutations'
import { linkQuotaRoute } from '@/lib/features/gpu/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(linkQuotaRoute, linkQuota)
