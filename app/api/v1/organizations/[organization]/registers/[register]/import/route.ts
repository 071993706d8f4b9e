import { importRows } from '@/lib/features/registers/import/mutations'
import { importRowsRoute } from '@/lib/features/registers/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(importRowsRoute, importRows)
