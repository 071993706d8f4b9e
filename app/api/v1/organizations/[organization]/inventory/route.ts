import { getInventory } from '@/lib/features/registers/inventory-queries'
import { getInventoryRoute } from '@/lib/features/registers/inventory-schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(getInventoryRoute, getInventory)
