import { getFramework } from '@/lib/features/documents/queries'
import { frameworkRoute } from '@/lib/features/documents/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(frameworkRoute, getFramework)
