import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@prisma/client'
import { openPool } from './connection'

export type { Prisma } from '@prisma/client'

/** The database. Opened at first use: a build never touches it. */
function open(): PrismaClient {
  if (!process.env.DATABASE_URL) throw new Error('DATABASE_URL is not set')
  const pool = openPool(Number(process.env.SEXTANT_POOL ?? 10))
  return new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) })
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
