import { confirmInventory } from '@/lib/features/registers/inventory-mutations'
import { confirmInventoryRoute } from '@/lib/features/registers/inventory-schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(confirmInventoryRoute, confirmInventory)
