import { getDryRun } from '@/lib/features/gates/queries'
import { dryRunRoute } from '@/lib/features/gates/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(dryRunRoute, getDryRun)
