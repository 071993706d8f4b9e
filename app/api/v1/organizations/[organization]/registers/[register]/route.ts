import { createRow } from '@/lib/features/registers/mutations'
import { listRows } from '@/lib/features/registers/queries'
import { createRowRoute, listRowsRoute } from '@/lib/features/registers/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listRowsRoute, listRows)
export const POST = endpoint(createRowRoute, createRow)
