import { inWords } from '@/lib/messages/in-words'
import { mintVisitor, type RequestFacts, type Visitor } from './actor'
import type { Transaction } from './db'
import { Refusal } from './errors'
import { newId } from './ids'
import { accountKey } from './sign-in'

/**
 * Demonstration accounts share one password, so they never come into a real organization; and who comes into a
 * demonstration with an account of their own would be taken for somebody who uses the installation. Asked wherever a
 * membership is made.
 */
export function refuseMixed(account: { isDemo: boolean }, organization: { isDemo: boolean }): void {
  if (account.isDemo === organization.isDemo) return
  throw new Refusal(
    'not_allowed_now',
    organization.isDemo ? inWords('server.thisIsASampleOrganization') : inWords('server.aSampleAccountCannotJoin'),
  )
}

type NewUser = { email: string; name: string; operator: boolean }

/** The person whose account this very request makes: acts in the transaction that makes it. */
export function newcomer({ email, name, operator }: NewUser, request: RequestFacts): Visitor {
  return mintVisitor(
    {
      sessionId: '',
      userId: newId(),
      email: accountKey(email),
      name,
      operator,
      isDemo: false,
      language: null,
      shortcutsOff: false,
      method: 'password',
      authenticatedAt: '',
      organization: null,
    },
    request,
  )
}

/** Stores the account of a newcomer. Refuses an e-mail address that has one already. */
export async function insertUser(tx: Transaction, visitor: Visitor, passwordHash: string): Promise<void> {
  const { userId, email, name, operator } = visitor
  const inserted = await tx.$executeRaw`
    INSERT INTO "User" ("id", "email", "name", "passwordHash", "operator", "passwordChangedAt")
    VALUES (${userId}, ${email}, ${name}, ${passwordHash}, ${operator}, now()) ON CONFLICT ("email") DO NOTHING`
  if (inserted === 0) {
    throw new Refusal('conflict', inWords('server.thisEMailAddressHas'), {
      errors: [{ pointer: '/email', message: inWords('server.thisEMailAddressHasAn') }],
    })
  }
}
