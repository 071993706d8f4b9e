import { acknowledge } from '@/lib/features/stakeholders/mutations'
import { acknowledgeRoute } from '@/lib/features/stakeholders/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(acknowledgeRoute, acknowledge)
