import { raiseRollbackFact } from '@/lib/features/gates/mutations'
import { raiseFactRoute } from '@/lib/features/gates/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(raiseFactRoute, raiseRollbackFact)
