import { exportDocument } from '@/lib/features/documents/export/queries'
import { exportRoute } from '@/lib/features/documents/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(exportRoute, exportDocument)
