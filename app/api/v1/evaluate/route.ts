import { evaluateDocument } from '@/lib/features/documents/queries'
import { evaluateRoute } from '@/lib/features/documents/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(evaluateRoute, evaluateDocument)
