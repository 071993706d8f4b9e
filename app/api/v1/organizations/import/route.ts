import { importUpload } from '@/lib/features/documents/mutations'
import { importRoute } from '@/lib/features/documents/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(importRoute, importUpload)
