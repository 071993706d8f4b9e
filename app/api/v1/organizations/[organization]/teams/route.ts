import { listTeams } from '@/lib/features/organizations/seats/queries'
import { addTeamRoute, listTeamsRoute } from '@/lib/features/organizations/seats/schema'
import { addTeam } from '@/lib/features/organizations/teams/mutations'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listTeamsRoute, listTeams)
export const POST = endpoint(addTeamRoute, addTeam)
