import { importRows } from '@/lib/features/registers/bulk-mutations'
import { importRowsRoute } from '@/lib/features/registers/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(importRowsRoute, importRows)
