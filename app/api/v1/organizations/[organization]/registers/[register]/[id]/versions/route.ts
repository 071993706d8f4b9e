import { listVersions } from '@/lib/features/registers/queries'
import { listVersionsRoute } from '@/lib/features/registers/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listVersionsRoute, listVersions)
