import { db } from './db'
import { log } from './log'

type Task = {
  /** Names it in the log. */
  name: string
  /** The stretch of time it is done once in, from the organization's day; a day when left out. */
  period?: (day: string) => string
  run: (organizationId: string, day: string) => Promise<unknown>
}

// On globalThis because instrumentation and routes are bundles of their own.
const holder = globalThis as typeof globalThis & { sextantDone?: Map<string, string> }

/**
 * Does a task for every organization once per day of its own zone (or per longer period), as long as this process lives.
 * One that fails is tried again with the next call and holds up no other.
 */
export async function everyOrganization({ name, period = (day) => day, run }: Task): Promise<void> {
  holder.sextantDone ??= new Map()
  const done = holder.sextantDone
  try {
    const rows = await db().$queryRaw<{ id: string; day: string }[]>`SELECT id, day FROM organization_days()`
    for (const { id, day } of rows) {
      const key = `${name} ${id}`
      if (done.get(key) === period(day)) continue
      await run(id, day).then(
        () => done.set(key, period(day)),
        (error: unknown) => log.error({ err: error, organization: id }, `${name}: failed`),
      )
    }
  } catch (error) {
    log.error({ err: error }, `${name}: could not begin`)
  }
}
