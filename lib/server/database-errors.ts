import { db } from './db'
import { isConnectionLost } from './errors'
import { errorFacts, log } from './log'

// The driver's own error has no code: no free connection in time.
const noConnection = /^timeout exceeded when trying to connect/
/** Never reached, beside a connection that broke in use: as Prisma names it, and as node does where the driver is asked itself. */
const gone =
  /57P0|08001|DatabaseNotReachable|TlsConnectionError|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ETIMEDOUT/
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

/** Whether it is there and gives no transaction in time, or cannot end one. A statement that ran too long says more than that. */
const isSlow = (error: unknown) =>
  error instanceof Error &&
  (noConnection.test(error.message) || ('code' in error && (error.code === 'P2024' || error.code === 'P2028')))

const PROBE_MS = 1_000
/** A slow database is well again when nothing waited in vain for so long; one that waits gives up within ten seconds. */
const QUIET_MS = 15_000

type Outage = { since: number; lost: boolean; last: number }

// On globalThis because every route is its own bundle, and an outage belongs to the process.
const holder = globalThis as typeof globalThis & { sextantOutage?: Outage }

function probe(): void {
  setTimeout(async () => {
    try {
      await db().$queryRaw`SELECT 1`
      const outage = holder.sextantOutage
      if (outage && !outage.lost && Date.now() - outage.last < QUIET_MS) return probe()
      const seconds = Math.round((Date.now() - (outage?.since ?? Date.now())) / 1000)
      holder.sextantOutage = undefined
      log.warn({ event: 'database_back', seconds }, 'the database is back')
    } catch {
      probe()
    }
  }, PROBE_MS).unref()
}

/** One line when it begins, however many notice it, one more where a slow database is lost after all, and one when it is over. */
function noteOutage(error: unknown, lost: boolean): void {
  const before = holder.sextantOutage
  const now = Date.now()
  holder.sextantOutage = { since: before?.since ?? now, lost: lost || before?.lost === true, last: now }
  if (before && (before.lost || !lost)) return
  const { name, message } = error as Error
  const said = { name, message: message.split('\n').at(-1) }
  if (lost) log.error({ event: 'database_lost', error: said }, 'the database is lost')
  else log.warn({ event: 'database_slow', error: said }, 'the database is slow')
  if (!before) probe()
}

/** Whether an outage of the database is going on, told and not yet over. */
export const isOutageKnown = (): boolean => holder.sextantOutage?.lost === true

/** One line when the database is lost, however many requests and jobs notice it, and one when it is back. */
export function noteLostDatabase(error: unknown): void {
  if (isLost(error)) noteOutage(error, true)
}

/**
 * Logs what went wrong without a person waiting for it. An outage of the database has its own line and needs no other, and
 * neither does a slow one: what could not begin is tried again.
 */
export function logFailure(error: unknown, fields: Record<string, unknown>, message: string): void {
  const lost = isLost(error)
  if (lost || isSlow(error)) noteOutage(error, lost)
  else log.error({ ...fields, error: errorFacts(error) }, message)
}
