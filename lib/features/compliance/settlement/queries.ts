import type { Transaction } from '@/lib/server/db'
import { besideRecords } from '@/lib/server/mutation'

/** What a look at the audit trail found, by organization: it costs what the trail is long, so once a day is enough. */
const looked = new Map<string, { day: string; whole: boolean }>()

/** Whether the trail was whole when it was last looked at on this day; null where nobody looked. */
export function trailKnown(organizationId: string, day: string): boolean | null {
  const known = looked.get(organizationId)
  return known?.day === day ? known.whole : null
}

/** Looks at the trail, once per process, organization and day. */
export async function lookAtTrail(organizationId: string, day: string): Promise<boolean> {
  const known = trailKnown(organizationId, day)
  if (known !== null) return known
  const whole = await besideRecords(organizationId, async (tx) => (await problemsOf(tx, organizationId)) === 0)
  looked.set(organizationId, { day, whole })
  return whole
}

async function problemsOf(tx: Transaction, organizationId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ problems: number }[]>`
    SELECT count(*)::int AS problems FROM audit_problems(p_organization => ${organizationId})`
  return row!.problems
}
