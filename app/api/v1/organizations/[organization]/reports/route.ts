import { listReports } from '@/lib/features/reports/queries'
import { listReportsRoute } from '@/lib/features/reports/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listReportsRoute, listReports)
