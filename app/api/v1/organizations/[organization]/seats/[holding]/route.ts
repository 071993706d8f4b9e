import { endSeat } from '@/lib/features/organizations/seats/mutations'
import { endSeatRoute } from '@/lib/features/organizations/seats/schema'
import { endpoint } from '@/lib/server/endpoint'

export const DELETE = endpoint(endSeatRoute, endSeat)
