import { archiveRow, changeRow } from '@/lib/features/registers/mutations'
import { getRow } from '@/lib/features/registers/queries'
import { archiveRowRoute, changeRowRoute, getRowRoute } from '@/lib/features/registers/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(getRowRoute, getRow)
export const PATCH = endpoint(changeRowRoute, changeRow)
export const DELETE = endpoint(archiveRowRoute, archiveRow)
