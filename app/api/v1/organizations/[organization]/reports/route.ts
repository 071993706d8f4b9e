import { keepReport } from '@/lib/features/reports/mutations'
import { listReports } from '@/lib/features/reports/queries'
import { keepReportRoute, listReportsRoute } from '@/lib/features/reports/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(listReportsRoute, listReports)
export const POST = endpoint(keepReportRoute, keepReport)
