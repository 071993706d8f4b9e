import type { RouteInput } from '@/lib/client/route'
import { inWords } from '@/lib/messages/in-words'
import type { Visitor } from '@/lib/server/actor'
import { invalid, notFound } from '@/lib/server/errors'
import { change } from '@/lib/server/mutation'
import { hashPassword, passwordProblem } from '@/lib/server/password'
import { verifiedUser } from '@/lib/server/sign-in'
import type { changePasswordRoute, endOtherSessionRoute, proveIdentityRoute, updateProfileRoute } from './schema'

/** Changes what the account itself says. The name in an organization's directory is kept by its administrator. */
export function updateProfile(visitor: Visitor, { name, shortcutsOff }: RouteInput<typeof updateProfileRoute>) {
  return change(visitor, (tx) =>
    tx.user.update({
      where: { id: visitor.userId },
      data: { ...(name === undefined ? {} : { name }), ...(shortcutsOff === undefined ? {} : { shortcutsOff }) },
      select: { name: true, email: true, shortcutsOff: true },
    }),
  )
}

/** Counts as a try to sign in, so that an open browser is no way around the limit. */
async function checkOwnPassword(visitor: Visitor, password: string): Promise<void> {
  const { id: request, address } = visitor.request
  // The session is a device of its own: what strangers try from the same place does not keep a person from signing.
  const from = { device: `session ${visitor.sessionId}`, known: true, request }
  const userId = await verifiedUser(visitor.email, password, address, from)
  if (userId !== visitor.userId) throw invalid('/password', inWords('accounts.thisIsNotYourPassword'))
}

/** Notes in the session that the person just proved who they are: good for five minutes of signing. */
export async function proveIdentity(visitor: Visitor, { password }: RouteInput<typeof proveIdentityRoute>) {
  await checkOwnPassword(visitor, password)
  return change(visitor, async (tx) => {
    const [row] = await tx.$queryRaw<{ authenticatedAt: Date }[]>`
      UPDATE "Session" SET "authenticatedAt" = now() WHERE "id" = ${visitor.sessionId} RETURNING "authenticatedAt"`
    return { authenticatedAt: row!.authenticatedAt.toISOString() }
  })
}

/** The old password is asked for even from a fresh session: a borrowed browser must not become a taken account. */
export async function changePassword(
  visitor: Visitor,
  { password, newPassword }: RouteInput<typeof changePasswordRoute>,
) {
  const problem = passwordProblem(newPassword, [visitor.email, visitor.name])
  if (problem) throw invalid('/newPassword', problem)
  if (newPassword === password) throw invalid('/newPassword', inWords('accounts.thisIsYourPresentPassword'))
  await checkOwnPassword(visitor, password)
  const passwordHash = await hashPassword(newPassword)
  return change(visitor, async (tx) => {
    await tx.$executeRaw`
      UPDATE "User" SET "passwordHash" = ${passwordHash}, "passwordChangedAt" = now() WHERE "id" = ${visitor.userId}`
    const ended = await tx.$executeRaw`
      UPDATE "Session" SET "endedAt" = now()
      WHERE "userId" = ${visitor.userId} AND "id" <> ${visitor.sessionId} AND "endedAt" IS NULL`
    return { ended }
  })
}

export function endOtherSessions(visitor: Visitor) {
  return change(visitor, async (tx) => {
    const ended = await tx.$executeRaw`
      UPDATE "Session" SET "endedAt" = now()
      WHERE "userId" = ${visitor.userId} AND "id" <> ${visitor.sessionId} AND "endedAt" IS NULL`
    return { ended }
  })
}

/** Ends one of the own sessions, never the one that asks (signing out does that). Another person's id is not found. */
export function endOtherSession(visitor: Visitor, { session }: RouteInput<typeof endOtherSessionRoute>) {
  return change(visitor, async (tx) => {
    const ended = await tx.$executeRaw`
      UPDATE "Session" SET "endedAt" = now()
      WHERE "userId" = ${visitor.userId} AND "id" = ${session} AND "id" <> ${visitor.sessionId} AND "endedAt" IS NULL`
    if (ended === 0) throw notFound()
    return { ended }
  })
}
