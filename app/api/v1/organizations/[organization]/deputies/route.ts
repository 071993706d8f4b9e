import { nameDeputy } from '@/lib/features/organizations/seats/mutations'
import { nameDeputyRoute } from '@/lib/features/organizations/seats/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(nameDeputyRoute, nameDeputy)
