import { addPerson } from '@/lib/features/organizations/people/mutations'
import { listPeople } from '@/lib/features/organizations/people/queries'
import { addPersonRoute, listPeopleRoute } from '@/lib/features/organizations/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listPeopleRoute, listPeople)
export const POST = endpoint(addPersonRoute, addPerson)
