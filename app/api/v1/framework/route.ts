import { getFramework } from '@/lib/features/documents/queries'
import { frameworkRoute } from '@/lib/features/documents/schema'
import { endpoint } from '@/lib/server/endpoint'
import { Unchanging } from '@/lib/server/unchanging'

export const GET = endpoint(frameworkRoute, Unchanging.once(getFramework))
