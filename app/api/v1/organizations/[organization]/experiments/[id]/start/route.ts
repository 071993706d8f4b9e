import { startExperiment } from '@/lib/features/portfolio/mutations'
import { startExperimentRoute } from '@/lib/features/portfolio/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(startExperimentRoute, startExperiment)
