import { afterAll } from 'vitest'
import { saveAnswer } from '@/lib/features/scorecard/answers/mutations'
import { startScorecard } from '@/lib/features/scorecard/mutations'
import type { Actor } from '@/lib/server/actor'
import { closeDb, db } from '@/lib/server/db'
import { Refusal } from '@/lib/server/errors'
import { createOrganizationWith } from '../../support/accounts'
import { testDatabase } from '../../support/database'

/** A database of the test file's own; call it at the top of the file. */
export async function ownDatabase() {
  const database = await testDatabase()
  process.env.DATABASE_URL = database.url
  afterAll(async () => {
    await closeDb()
    await database.drop()
  })
  return database
}

/** An organization with one person per role and an empty draft. */
export async function desk() {
  const made = await createOrganizationWith({
    ed: { role: 'editor' },
    cony: { role: 'contributor' },
    vera: { role: 'viewer' },
    leo: { role: 'viewer', seats: ['infrastructure-lead'] },
  })
  const ed = await made.actor('ed')
  const scorecard = await startScorecard(ed, { copyFrom: null })
  return { ...made, ed, scorecard }
}

/** Answers several questions for the first time; null is not applicable. */
export async function answerAll(actor: Actor, answers: Record<string, number | null>) {
  let last: Awaited<ReturnType<typeof saveAnswer>> | undefined
  for (const [questionId, rating] of Object.entries(answers)) {
    last = await saveAnswer(
      actor,
      rating === null
        ? { questionId, notApplicable: true, naReason: 'Not in use here.', revision: 0 }
        : { questionId, rating, revision: 0 },
    )
  }
  return last!
}

/** Ratings of an area in question order: area('NW', 3, 3, 4, 4, 3). */
export const area = (code: string, ...ratings: (number | null)[]) =>
  Object.fromEntries(ratings.map((rating, index) => [`${code}-${index + 1}`, rating]))

/** The refusal of a call that must not go through. */
export async function refusal(call: Promise<unknown>): Promise<Refusal> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (error instanceof Refusal) return error
  throw new Error(`Expected a refusal, got ${error}`)
}

export type Audit = { action: string; subject: string; mutation: string }

/** Audit entries, newest first, read the way an auditor would. */
export async function auditOf(organizationId: string): Promise<Audit[]> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('sextant.organization', ${organizationId}, true)`
    return tx.$queryRaw<Audit[]>`SELECT "action", "subject", "mutation" FROM "AuditEntry" ORDER BY "seq" DESC`
  })
}

/** How many versions of a table one mutation stored. */
export async function versionsOf(
  organizationId: string,
  mutation: string,
): Promise<{ table: string; revision: number }[]> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('sextant.organization', ${organizationId}, true)`
    return tx.$queryRaw<{ table: string; revision: number }[]>`
      SELECT "table", "revision" FROM "RecordVersion" WHERE "mutation" = ${mutation} ORDER BY "id"`
  })
}
