import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@prisma/client'
import type { Pool } from 'pg'
import { openPool } from './connection'

export type { Prisma } from '@prisma/client'

/** The database. Opened at first use: a build never touches it. */
function open(size: number): Pool {
  if (!process.env.DATABASE_URL) throw new Error('DATABASE_URL is not set')
  return openPool(size)
}

// Development reloads modules; without this each reload would open another pool.
const holder = globalThis as typeof globalThis & { sextantDb?: PrismaClient; sextantProbe?: Pool }

export function db(): PrismaClient {
  holder.sextantDb ??= new PrismaClient({
    adapter: new PrismaPg(open(Number(process.env.SEXTANT_POOL ?? 10)), { disposeExternalPool: true }),
  })
  return holder.sextantDb
}

/**
 * One connection that only the probe of readiness uses: busy is not the same as away. The driver alone, because a second client
 * of Prisma keeps 30 MB of its own.
 */
export function probePool(): Pool {
  holder.sextantProbe ??= open(1)
  return holder.sextantProbe
}

export async function closeDb(): Promise<void> {
  await Promise.all([holder.sextantDb?.$disconnect(), holder.sextantProbe?.end()])
  holder.sextantDb = undefined
  holder.sextantProbe = undefined
}

/** A transaction that may touch records of one named organization only. */
export type Transaction = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>
