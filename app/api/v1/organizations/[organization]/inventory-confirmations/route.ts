import { confirmInventory } from '@/lib/features/shadow-ai/mutations'
import { confirmInventoryRoute } from '@/lib/features/shadow-ai/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(confirmInventoryRoute, confirmInventory)
