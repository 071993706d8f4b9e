import { getInventory } from '@/lib/features/shadow-ai/queries'
import { getInventoryRoute } from '@/lib/features/shadow-ai/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(getInventoryRoute, getInventory)
