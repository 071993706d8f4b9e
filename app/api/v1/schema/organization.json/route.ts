import { getDocumentSchema } from '@/lib/features/documents/queries'
import { documentSchemaRoute } from '@/lib/features/documents/schema'
import { endpoint } from '@/lib/server/endpoint'
import { Unchanging } from '@/lib/server/unchanging'

export const GET = endpoint(documentSchemaRoute, Unchanging.once(getDocumentSchema))
