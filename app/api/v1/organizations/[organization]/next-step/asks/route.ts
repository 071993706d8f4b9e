import { askForStep } from '@/lib/features/overview/mutations'
import { askForStepRoute } from '@/lib/features/overview/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(askForStepRoute, askForStep)
