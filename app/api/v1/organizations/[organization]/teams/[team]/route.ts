import { updateTeam } from '@/lib/features/organizations/seats/mutations'
import { updateTeamRoute } from '@/lib/features/organizations/seats/schema'
import { endpoint } from '@/lib/server/endpoint'

export const PATCH = endpoint(updateTeamRoute, updateTeam)
