import { search } from '@/lib/features/search/queries'
import { searchRoute } from '@/lib/features/search/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(searchRoute, search)
