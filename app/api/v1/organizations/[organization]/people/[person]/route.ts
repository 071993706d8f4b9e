import { updatePerson } from '@/lib/features/organizations/people/mutations'
import { updatePersonRoute } from '@/lib/features/organizations/schema'
import { endpoint } from '@/lib/server/endpoint'

export const PATCH = endpoint(updatePersonRoute, updatePerson)
