import { closeCondition } from '@/lib/features/gates/mutations'
import { closeConditionRoute } from '@/lib/features/gates/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(closeConditionRoute, closeCondition)
