import { acknowledge } from '@/lib/features/registers/alignment-mutations'
import { acknowledgeRoute } from '@/lib/features/registers/alignment-schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(acknowledgeRoute, acknowledge)
