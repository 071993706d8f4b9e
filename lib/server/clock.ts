import { inWords } from '@/lib/messages/in-words'
import type { Transaction } from './db'
import { invalid } from './errors'

/** The moment of the database, as records write it: its clock decides, not this machine's. */
export async function databaseNow(tx: Transaction): Promise<string> {
  const [row] = await tx.$queryRaw<{ at: Date }[]>`SELECT now() AS at`
  return row!.at.toISOString()
}

/** The moment a calendar day starts in a time zone. */
export async function startOfDay(tx: Transaction, day: string, timezone: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ at: Date }[]>`SELECT ${day}::date::timestamp AT TIME ZONE ${timezone} AS at`
  return row!.at.toISOString()
}

/**
 * The database computes days in this zone, so it has to know it by this very name: JavaScript accepts more names, some
 * of them with another meaning there (IST).
 */
export async function checkTimeZone(tx: Transaction, timezone: string | undefined, pointer: string): Promise<void> {
  if (timezone === undefined) return
  const [row] = await tx.$queryRaw<{ known: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM pg_timezone_names WHERE name = ${timezone}) AS known`
  if (!row?.known) throw invalid(pointer, inWords('server.useATimeZoneOf'))
}
