import { exportRows } from '@/lib/features/registers/queries'
import { exportRowsRoute } from '@/lib/features/registers/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(exportRowsRoute, exportRows)
