import { getDocumentSchema } from '@/lib/features/documents/queries'
import { documentSchemaRoute } from '@/lib/features/documents/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(documentSchemaRoute, getDocumentSchema)
