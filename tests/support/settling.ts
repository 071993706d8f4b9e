import { settleControls } from '@/lib/features/compliance/settlement/mutations'
import { settleWritten } from '@/lib/features/gates/settlement/mutations'
import { db } from '@/lib/server/db'

/** Runs the settle job to its end, as the portal does within two seconds after a write: nothing is left to look at. */
export async function settled(): Promise<void> {
  await settleWritten([settleControls])
  const [, rows] = await db().$transaction([
    db().$executeRaw`SELECT set_config('sextant.settling', 'on', true)`,
    db().$queryRaw<{ id: string }[]>`SELECT "organizationId" AS id FROM "SettleMark"`,
  ])
  if (rows.length > 0) throw new Error(`not settled: ${rows.map(({ id }) => id).join(', ')}`)
}
