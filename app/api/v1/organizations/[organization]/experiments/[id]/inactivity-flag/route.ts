import { flagExperiment } from '@/lib/features/portfolio/mutations'
import { flagExperimentRoute } from '@/lib/features/portfolio/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(flagExperimentRoute, flagExperiment)
