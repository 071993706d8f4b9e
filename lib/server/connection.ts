import type { Socket } from 'node:net'
import pg from 'pg'
import { log } from './log'
import { patience, STATEMENT_MS } from './patience'

const LIMITS: readonly (readonly [name: string, value: string])[] = [
  ['statement_timeout', `${STATEMENT_MS}ms`],
  ['lock_timeout', '8s'],
  ['idle_in_transaction_session_timeout', '15s'],
]

/** The launcher found a pooler that hands every transaction to another connection: a session remembers nothing. */
const pooled = () => process.env.SEXTANT_DATABASE_POOLED === '1'

/** Silence that makes us look whether the database still answers at all. */
const SUSPICIOUS_MS = 2_500
const PROBE_MS = 1_500

/** What the portal tells the driver of every connection, whoever opens it. */
export const connectionConfig = () => ({
  connectionString: process.env.DATABASE_URL,
  connectionTimeoutMillis: 5_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 5_000,
})

/**
 * A connection that knows how long it has heard nothing. A network that swallows packets says so to nobody: without this a
 * statement sent into it waits for a quarter of an hour and keeps its connection.
 */
class WatchedClient extends pg.Client {
  private asked: number | null = null
  private limit = 0
  private heard = 0
  role = ''

  constructor(config?: pg.ClientConfig) {
    super(config)
    const ask = this.query.bind(this) as (...args: unknown[]) => unknown
    // The many forms of a query stay as they are; only the moment of asking is noted.
    this.query = ((...args: unknown[]) => {
      this.asked = performance.now()
      this.limit = patience()
      this.heard = this.socket.bytesRead
      watch(this)
      return ask(...this.inTransaction(args))
    }) as typeof this.query
    this.on('drain', () => {
      this.asked = null
    })
    this.once('end', () => watched.delete(this))
  }

  private get socket(): Socket {
    return this.connection.stream as Socket
  }

  /** In front of a pooler each transaction says itself what it runs as. */
  private inTransaction(args: unknown[]): unknown[] {
    const [first, ...rest] = args
    const text = typeof first === 'string' ? first : (first as { text?: unknown }).text
    if (!pooled() || text !== 'BEGIN' || !this.role) return args
    const local = LIMITS.map(([name, value]) => `SET LOCAL ${name} = '${value}'`)
    const begin = ['BEGIN', `SET LOCAL ROLE ${pg.escapeIdentifier(this.role)}`, ...local].join('; ')
    return [typeof first === 'string' ? begin : { ...(first as object), text: begin }, ...rest]
  }

  get idle(): boolean {
    return this.asked === null
  }

  /** Milliseconds without a byte under the running statement, and whether they are more than it may take. */
  silence(now: number): { ms: number; tooLong: boolean } {
    if (this.asked === null) return { ms: 0, tooLong: false }
    if (this.socket.bytesRead !== this.heard) {
      this.heard = this.socket.bytesRead
      this.asked = now
    }
    return { ms: now - this.asked, tooLong: now - this.asked > this.limit }
  }

  giveUp(): void {
    watched.delete(this)
    this.socket.destroy(new Error('Connection terminated: the database does not answer'))
  }
}

const watched = new Set<WatchedClient>()
let timer: NodeJS.Timeout | undefined
let probing = false

function watch(client: WatchedClient): void {
  watched.add(client)
  if (!timer) timer = setInterval(look, 500).unref()
}

/** Ends connections that will not answer: all silent ones when the database cannot be reached, else the one that is over its time. */
function look(): void {
  const now = performance.now()
  const silent = [...watched].filter((client) => client.silence(now).ms > SUSPICIOUS_MS)
  const over = silent.filter((client) => client.silence(now).tooLong)
  for (const client of over) client.giveUp()
  // What one connection lost, those that were open beside it have mostly lost too.
  if (over.length > 0) for (const client of [...watched].filter(({ idle }) => idle)) client.giveUp()
  if (over.length > 0) log.warn({ event: 'database_silent', connections: over.length })
  if (silent.length === over.length || probing) return
  probing = true
  void answers().then((alive) => {
    probing = false
    if (alive) return
    const lost = [...watched].filter((client) => client.silence(performance.now()).ms > SUSPICIOUS_MS)
    for (const client of lost) client.giveUp()
    log.warn({ event: 'database_unreachable', connections: lost.length })
  })
}

/** Whether a new connection gets any answer of PostgreSQL, a refusal included. */
async function answers(): Promise<boolean> {
  const client = new pg.Client({ ...connectionConfig(), connectionTimeoutMillis: PROBE_MS, query_timeout: PROBE_MS })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch (error) {
    return error instanceof pg.DatabaseError
  } finally {
    client.connection.stream.destroy()
  }
}

/**
 * Makes a new connection the portal's: the role that owns nothing, and limits so that a slow or forgotten statement cannot
 * hold the portal. Said as statements and asked back, not as options of the connection, which a pooler may drop unsaid.
 */
async function takeRole(client: pg.ClientBase): Promise<void> {
  const watchedClient = client as WatchedClient
  try {
    const { rows } = await client.query('SELECT portal_role() AS role')
    watchedClient.role = rows[0].role
    if (pooled()) {
      await client.query('BEGIN')
      await refuseOther(client)
      await client.query('COMMIT')
      return
    }
    const settings = LIMITS.map(([name, value]) => `set_config('${name}', '${value}', false)`)
    await client.query(`SELECT set_config('role', portal_role(), false), ${settings.join(', ')}`)
    await refuseOther(client)
  } catch (error) {
    // The pool would say goodbye first and wait for an answer to it.
    watchedClient.giveUp()
    throw error
  }
}

async function refuseOther(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query(
    `SELECT current_user::text AS role, current_setting('statement_timeout') AS statement_timeout`,
  )
  const { role, statement_timeout } = rows[0]
  if (role === (client as WatchedClient).role && statement_timeout === `${STATEMENT_MS / 1_000}s`) return
  log.error({ event: 'wrong_role', role, statement_timeout })
  throw new Error(`Connection terminated: it acts as ${role} with a statement timeout of ${statement_timeout}`)
}

/** Where a session remembers nothing, a statement by itself is a transaction that says what it runs as. */
class TransactionPool extends pg.Pool {
  constructor(config?: pg.PoolConfig) {
    super(config)
    if (!pooled()) return
    this.query = (async (...args: Parameters<pg.Client['query']>) => {
      const client = await this.connect()
      try {
        await client.query('BEGIN')
        const result = await Reflect.apply(client.query, client, args)
        await client.query('COMMIT')
        client.release()
        return result
      } catch (error) {
        // A connection in an unknown state is not given to anybody else.
        client.release(error instanceof Error ? error : true)
        throw error
      }
    }) as unknown as typeof this.query
  }
}

/** The portal's connections. */
export function openPool(max: number): pg.Pool {
  const pool = new TransactionPool({
    ...connectionConfig(),
    max,
    idleTimeoutMillis: 60_000,
    Client: WatchedClient,
    // The pool waits for the promise before it hands the connection out; its types do not say so.
    onConnect: takeRole as (client: pg.ClientBase) => void,
  })
  // A connection that breaks while nobody uses it is gone from the pool; the next one is new.
  pool.on('error', (error) => log.warn({ event: 'connection_lost', reason: error.message }))
  return pool
}
