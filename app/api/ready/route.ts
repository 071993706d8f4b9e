import { isReady } from '@/lib/server/readiness'

export const dynamic = 'force-dynamic'

/** Whether requests may be sent here. While the portal stops, the server around Next answers 503 itself. */
export async function GET() {
  const ready = await isReady()
  return Response.json({ status: ready ? 'ready' : 'unavailable' }, { status: ready ? 200 : 503 })
}
