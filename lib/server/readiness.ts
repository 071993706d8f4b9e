import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isOutageKnown, isUnavailable, noteLostDatabase } from './database-errors'
import { probePool } from './db'
import { log } from './log'

const patience = 1_000

let known: string[] | undefined

/** The migrations of this build, which never change while it runs. */
function migrations(): string[] {
  known ??= readdirSync(join(process.cwd(), 'prisma', 'migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  return known
}

/**
 * Ready means: the database answers within a second, to the portal's own role, and holds every migration of this build
 * (newer ones do no harm: they only expand).
 */
export async function isReady(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patience} ms`)), patience)
  })
  try {
    const { rows } = await Promise.race([appliedMigrations(), late])
    const applied = new Set(rows.map((row) => row.migration_name))
    return migrations().every((name) => applied.has(name))
  } catch (error) {
    // A probe comes every few seconds: an outage has its one line.
    if (isUnavailable(error)) noteLostDatabase(error)
    else if (!isOutageKnown())
      log.warn({ event: 'not_ready', reason: error instanceof Error ? error.name : 'unknown' }, 'not ready')
    return false
  } finally {
    clearTimeout(timer)
  }
}

const appliedMigrations = () =>
  probePool().query<{ migration_name: string }>(
    `SELECT migration_name FROM "_prisma_migrations"
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL AND current_user = portal_role()`,
  )
