import { undoRowsRoute } from '@/lib/features/registers/schema'
import { undoRows } from '@/lib/features/registers/undo/mutations'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(undoRowsRoute, undoRows)
