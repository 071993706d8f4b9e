import type { Transaction } from './db'

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
