import { decommissionExperiment } from '@/lib/features/portfolio/mutations'
import { decommissionExperimentRoute } from '@/lib/features/portfolio/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(decommissionExperimentRoute, decommissionExperiment)
