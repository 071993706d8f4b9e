import type { RouteDefinition } from '@/lib/client/route'
import { documentsRoutes } from '@/lib/features/documents/schema'

/** Every route of the API. The OpenAPI document and the access matrix are made from this list; a test compares it with the files. */
export const routes: RouteDefinition[] = [...documentsRoutes]
