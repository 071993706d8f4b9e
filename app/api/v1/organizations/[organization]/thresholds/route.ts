import { changeThresholds } from '@/lib/features/thresholds/mutations'
import { listThresholds } from '@/lib/features/thresholds/queries'
import { changeThresholdsRoute, listThresholdsRoute } from '@/lib/features/thresholds/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listThresholdsRoute, listThresholds)
export const PATCH = endpoint(changeThresholdsRoute, changeThresholds)
