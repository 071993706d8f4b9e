import { reviewUseCase } from '@/lib/features/portfolio/mutations'
import { reviewUseCaseRoute } from '@/lib/features/portfolio/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(reviewUseCaseRoute, reviewUseCase)
