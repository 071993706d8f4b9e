import { db } from './db'
import { isConnectionLost } from './errors'
import { errorFacts, log } from './log'

// The driver's own error has no code: no free connection in time.
const noConnection = /^timeout exceeded when trying to connect/
/** Never reached, beside a connection that broke in use. */
const gone = /57P0|08001|DatabaseNotReachable|TlsConnectionError/
const busy = /57014|55P03|53300|timeout|TooManyConnections/i

/** Whether the database cannot be reached at all. */
const isLost = (error: unknown) =>
  isConnectionLost(error) || (error instanceof Error && gone.test(`${error.message} ${JSON.stringify(error)}`))

/** Whether the database is away or too busy: trying again later is the whole remedy. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (noConnection.test(error.message) || isLost(error)) return true
  if (!('code' in error)) return false
  const code = JSON.stringify(error)
  return error.code === 'P2024' || error.code === 'P2028' || busy.test(code)
}

const PROBE_MS = 1_000

// On globalThis because every route is its own bundle, and an outage belongs to the process.
const holder = globalThis as typeof globalThis & { sextantDatabaseLost?: number }

function probe(): void {
  setTimeout(async () => {
    try {
      await db().$queryRaw`SELECT 1`
      const seconds = Math.round((Date.now() - (holder.sextantDatabaseLost ?? Date.now())) / 1000)
      holder.sextantDatabaseLost = undefined
      log.warn({ event: 'database_back', seconds }, 'the database is back')
    } catch {
      probe()
    }
  }, PROBE_MS).unref()
}

/** One line when the database is lost, however many requests and jobs notice it, and one when it is back. */
export function noteLostDatabase(error: unknown): void {
  if (!isLost(error) || holder.sextantDatabaseLost !== undefined) return
  holder.sextantDatabaseLost = Date.now()
  const { name, message } = error as Error
  log.error({ event: 'database_lost', error: { name, message: message.split('\n').at(-1) } }, 'the database is lost')
  probe()
}

/** Whether an outage of the database is going on, told and not yet over. */
export const isOutageKnown = (): boolean => holder.sextantDatabaseLost !== undefined

/** Logs what went wrong without a person waiting for it. An outage of the database has its own line and needs no other. */
export function logFailure(error: unknown, fields: Record<string, unknown>, message: string): void {
  if (isLost(error)) noteLostDatabase(error)
  else log.error({ ...fields, error: errorFacts(error) }, message)
}
