import { voteRollback } from '@/lib/features/gates/mutations'
import { voteRollbackRoute } from '@/lib/features/gates/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(voteRollbackRoute, voteRollback)
