import { addFromMarkdown } from '@/lib/features/decisions/mutations'
import { readDecisionRoute } from '@/lib/features/decisions/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(readDecisionRoute, addFromMarkdown)
