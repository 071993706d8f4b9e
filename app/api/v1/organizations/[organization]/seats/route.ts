import { assignSeat } from '@/lib/features/organizations/seats/mutations'
import { listSeats } from '@/lib/features/organizations/seats/queries'
import { assignSeatRoute, listSeatsRoute } from '@/lib/features/organizations/seats/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listSeatsRoute, listSeats)
export const POST = endpoint(assignSeatRoute, assignSeat)
