import { addDecisionStarters } from '@/lib/features/decisions/mutations'
import { addDecisionStartersRoute } from '@/lib/features/decisions/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(addDecisionStartersRoute, addDecisionStarters)
