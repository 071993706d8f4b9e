import { inWords } from '@/lib/messages/in-words'
import type { Transaction } from '@/lib/server/db'
import { Refusal } from '@/lib/server/errors'

/** One export of an organization at a time: several would read the same at once. */
export async function takeTurn(tx: Transaction, organizationId: string): Promise<void> {
  const [turn] = await tx.$queryRaw<{ mine: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(71, hashtext(${organizationId})) AS mine`
  if (turn?.mine) return
  throw new Refusal('too_many', inWords('documents.thisOrganizationIsBeingExported'), {
    retryAfter: 10,
  })
}
