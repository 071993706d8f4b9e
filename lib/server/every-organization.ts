import { setTimeout as pause } from 'node:timers/promises'
import { logFailure } from './database-errors'
import { db } from './db'
import { besideRecords } from './mutation'

type Task = {
  /** Names it in the database and in the log. */
  name: string
  /** The stretch of time it is done once in, from the organization's day; a day when left out. */
  period?: (day: string) => string
  run: (organizationId: string, day: string) => Promise<unknown>
}

type Due = { id: string; day: string; period: string | null; done: boolean | null }

/** Organizations with what was last done of a task. Only this statement sees them all, and it tells nothing but ids and days. */
async function standing(task: string): Promise<Due[]> {
  const [, rows] = await db().$transaction([
    db().$executeRaw`SELECT set_config('sextant.settling', 'on', true)`,
    db().$queryRaw<Due[]>`
      SELECT o."id", to_char(now() AT TIME ZONE o."timezone", 'YYYY-MM-DD') AS day, t."period", t."doneAt" IS NOT NULL AS done
      FROM "Organization" o LEFT JOIN "DailyTask" t ON t."organizationId" = o."id" AND t."task" = ${task}
      WHERE o."archivedAt" IS NULL ORDER BY o."id"`,
  ])
  return rows
}

/** True for the one instance that may do it now. A claim that was never finished ends after ten minutes. */
async function claimed(organizationId: string, task: string, period: string): Promise<boolean> {
  const rows = await besideRecords(
    organizationId,
    (tx) => tx.$executeRaw`
    INSERT INTO "DailyTask" AS t ("organizationId", "task", "period") VALUES (${organizationId}, ${task}, ${period})
    ON CONFLICT ("organizationId", "task") DO UPDATE SET "period" = excluded."period", "claimedAt" = now(), "doneAt" = NULL
    WHERE CASE WHEN t."doneAt" IS NULL THEN t."claimedAt" < now() - interval '10 minutes' ELSE t."period" <> excluded."period" END`,
  )
  return rows === 1
}

const finish = (organizationId: string, task: string, isDone: boolean) =>
  besideRecords(organizationId, (tx) =>
    isDone
      ? tx.$executeRaw`UPDATE "DailyTask" SET "doneAt" = now() WHERE "organizationId" = ${organizationId} AND "task" = ${task}`
      : tx.$executeRaw`DELETE FROM "DailyTask" WHERE "organizationId" = ${organizationId} AND "task" = ${task}`,
  )

/**
 * Does a task for every organization once per day of its own zone (or per longer period): claimed in the database, so that
 * one instance does it however many there are and however often they restart. It rests as long as it works. One that fails
 * is tried again with the next call and holds up no other.
 */
export async function everyOrganization({ name, period = (day) => day, run }: Task): Promise<void> {
  try {
    for (const { id, day, ...last } of await standing(name)) {
      if (last.done && last.period === period(day)) continue
      const began = performance.now()
      if (!(await claimed(id, name, period(day)))) continue
      const isDone = await run(id, day).then(
        () => true,
        (error: unknown) => {
          logFailure(error, { organization: id }, `${name}: failed`)
          return false
        },
      )
      await finish(id, name, isDone)
      await pause(Math.min(performance.now() - began, 1_000), undefined, { ref: false })
    }
  } catch (error) {
    logFailure(error, {}, `${name}: could not begin`)
  }
}
