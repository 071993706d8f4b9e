import { withdrawAcceptance } from '@/lib/features/flags/mutations'
import { withdrawAcceptanceRoute } from '@/lib/features/flags/schema'
import { endpoint } from '@/lib/server/endpoint'

export const DELETE = endpoint(withdrawAcceptanceRoute, withdrawAcceptance)
