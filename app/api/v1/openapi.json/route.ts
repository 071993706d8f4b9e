import { openApiRoute } from '@/lib/features/documents/schema'
import { endpoint } from '@/lib/server/endpoint'
import { Unchanging } from '@/lib/server/unchanging'
import { openApiDocument } from '../openapi'
import { describedRecords, describedRegisters } from '../register-routes'
import { routes } from '../routes'

export const GET = endpoint(
  openApiRoute,
  Unchanging.once(() => openApiDocument([...routes, ...describedRegisters()], describedRecords)),
)
