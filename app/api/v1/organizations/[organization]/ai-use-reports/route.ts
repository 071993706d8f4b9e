import { reportAiUse } from '@/lib/features/shadow-ai/mutations'
import { reportAiUseRoute } from '@/lib/features/shadow-ai/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(reportAiUseRoute, reportAiUse)
