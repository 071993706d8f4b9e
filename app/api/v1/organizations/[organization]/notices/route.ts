import { markNotices } from '@/lib/features/notices/mutations'
import { listNotices } from '@/lib/features/notices/queries'
import { listNoticesRoute, markNoticesRoute } from '@/lib/features/notices/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listNoticesRoute, listNotices)
export const PATCH = endpoint(markNoticesRoute, markNotices)
