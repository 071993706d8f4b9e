import { updateTeamRoute } from '@/lib/features/organizations/seats/schema'
import { updateTeam } from '@/lib/features/organizations/teams/mutations'
import { endpoint } from '@/lib/server/endpoint'

export const PATCH = endpoint(updateTeamRoute, updateTeam)
