import { finishExperiment } from '@/lib/features/portfolio/mutations'
import { finishExperimentRoute } from '@/lib/features/portfolio/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(finishExperimentRoute, finishExperiment)
