import { changeRows } from '@/lib/features/registers/bulk/mutations'
import { changeRowsRoute } from '@/lib/features/registers/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(changeRowsRoute, changeRows)
