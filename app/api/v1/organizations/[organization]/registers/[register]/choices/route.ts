import { listChoices } from '@/lib/features/registers/choices/queries'
import { listChoicesRoute } from '@/lib/features/registers/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listChoicesRoute, listChoices)
