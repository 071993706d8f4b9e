import { takeBackStep } from '@/lib/features/portfolio/mutations'
import { takeBackStepRoute } from '@/lib/features/portfolio/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(takeBackStepRoute, takeBackStep)
