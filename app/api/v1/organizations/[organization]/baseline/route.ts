import { setBaseline } from '@/lib/features/organizations/mutations'
import { setBaselineRoute } from '@/lib/features/organizations/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(setBaselineRoute, setBaseline)
