import { annulDeputy } from '@/lib/features/organizations/seats/mutations'
import { annulDeputyRoute } from '@/lib/features/organizations/seats/schema'
import { endpoint } from '@/lib/server/endpoint'

export const DELETE = endpoint(annulDeputyRoute, annulDeputy)
