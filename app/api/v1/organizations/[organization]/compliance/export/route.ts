import { exportReferencesRoute } from '@/lib/features/compliance/schema'
import { exportReferences } from '@/lib/features/compliance/sheet/queries'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(exportReferencesRoute, exportReferences)
