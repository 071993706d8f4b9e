import { setFrameworksRoute } from '@/lib/features/compliance/schema'
import { setFrameworks } from '@/lib/features/compliance/scope/mutations'
import { endpoint } from '@/lib/server/endpoint'

export const PUT = endpoint(setFrameworksRoute, setFrameworks)
