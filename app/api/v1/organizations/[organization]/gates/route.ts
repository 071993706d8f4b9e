import { listGates } from '@/lib/features/gates/queries'
import { listGatesRoute } from '@/lib/features/gates/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listGatesRoute, listGates)
