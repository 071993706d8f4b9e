import { renewExperiment } from '@/lib/features/portfolio/mutations'
import { renewExperimentRoute } from '@/lib/features/portfolio/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(renewExperimentRoute, renewExperiment)
