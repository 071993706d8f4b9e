import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@prisma/client'

export type { Prisma } from '@prisma/client'

/**
 * The connection pool. Every connection acts as the role sextant_app, which owns nothing, and has limits so that a slow
 * or forgotten statement cannot hold the portal. Opened at first use: a build never touches the database.
 */
function open(): PrismaClient {
  const connectionString = process.env.DATABASE_URL
  if (!connectionString) throw new Error('DATABASE_URL is not set')
  const adapter = new PrismaPg({
    connectionString,
    max: Number(process.env.SEXTANT_POOL ?? 10),
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    options:
      '-c role=sextant_app -c statement_timeout=20000 -c lock_timeout=8000 -c idle_in_transaction_session_timeout=15000',
  })
  return new PrismaClient({ adapter })
}

// Development reloads modules; without this each reload would open another pool.
const holder = globalThis as typeof globalThis & { sextantDb?: PrismaClient }

export function db(): PrismaClient {
  holder.sextantDb ??= open()
  return holder.sextantDb
}

export async function closeDb(): Promise<void> {
  await holder.sextantDb?.$disconnect()
  holder.sextantDb = undefined
}

/** A transaction that may touch records of one named organization only. */
export type Transaction = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>
