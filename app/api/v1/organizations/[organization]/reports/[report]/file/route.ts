import { makeReportFile } from '@/lib/features/reports/file/mutations'
import { getReportFile } from '@/lib/features/reports/file/queries'
import { makeReportFileRoute, reportFileRoute } from '@/lib/features/reports/file/schema'
import { endpoint } from '@/lib/server/endpoint'

export const GET = endpoint(reportFileRoute, getReportFile)
export const POST = endpoint(makeReportFileRoute, makeReportFile)
