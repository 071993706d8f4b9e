import { previewThresholds } from '@/lib/features/thresholds/queries'
import { previewThresholdsRoute } from '@/lib/features/thresholds/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(previewThresholdsRoute, previewThresholds)
