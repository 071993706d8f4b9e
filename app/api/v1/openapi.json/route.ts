import { openApiRoute } from '@/lib/features/documents/schema'
import { endpoint } from '@/lib/server/endpoint'
import { Unchanging } from '@/lib/server/unchanging'
import { openApiDocument } from '../openapi'
import { routes } from '../routes'

export const GET = endpoint(
  openApiRoute,
  Unchanging.once(() => openApiDocument(routes)),
)
