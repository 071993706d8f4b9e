import { verifyReport } from '@/lib/features/reports/file/queries'
import { verifyReportRoute } from '@/lib/features/reports/file/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(verifyReportRoute, verifyReport)
