import { closeWorkItemRoute } from '@/lib/features/scorecard/schema'
import { closeWorkItem } from '@/lib/features/scorecard/scorecard-mutations'
import { endpoint } from '@/lib/server/endpoint'

export const PUT = endpoint(closeWorkItemRoute, closeWorkItem)
