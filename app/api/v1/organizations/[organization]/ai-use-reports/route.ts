import { reportAiUse } from '@/lib/features/registers/inventory-mutations'
import { reportAiUseRoute } from '@/lib/features/registers/inventory-schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(reportAiUseRoute, reportAiUse)
