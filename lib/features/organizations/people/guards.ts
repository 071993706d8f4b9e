import type { Transaction } from '@/lib/server/db'

/** Who links a sign-in to the person waits here for others who do; records that only name the person do not. */
export async function lockPerson(tx: Transaction, organizationId: string, personId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT "id" FROM "Person" WHERE "organizationId" = ${organizationId} AND "id" = ${personId} FOR NO KEY UPDATE`
}
