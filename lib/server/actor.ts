import type { Holder, Role, Seat } from '@/lib/access/permissions'
import type { Provider } from '@/lib/content/terms'

declare const minted: unique symbol

/** Facts of the request that mutations need: its id, and what makes a retry recognizable. */
export type RequestFacts = {
  id: string
  address: string
  userAgent: string | null
  idempotencyKey: string | null
  bodyHash: string | null
  /** HTTP status the stored answer is replayed with. */
  success: number
}

/** Somebody not signed in. */
export type Guest = { readonly [minted]: 'guest'; request: RequestFacts }

/** A signed-in person, before an organization is named. */
export type Visitor = {
  readonly [minted]: 'visitor'
  userId: string
  email: string
  name: string
  operator: boolean
  isDemo: boolean
  language: string | null
  shortcutsOff: boolean
  sessionId: string
  authenticatedAt: string
  method: string
  request: RequestFacts
}

/** Who acts inside one organization. Made only by the session and token modules, after checking the membership. */
export type Actor = Holder & {
  readonly [minted]: 'actor'
  /** Null for an API token. */
  userId: string | null
  tokenId: string | null
  name: string
  /** Null for an API token. */
  email: string | null
  /** May create organizations on this installation. */
  operator: boolean
  sessionId: string | null
  authenticatedAt: string | null
  method: string | null
  shortcutsOff: boolean
  organizationId: string
  slug: string
  organizationName: string
  timezone: string
  currency: string
  isDemo: boolean
  smallTeamMode: boolean
  /** In whose words the framework is read. Absent while a function of an older build answers. */
  provider?: Provider
  /** Today in the organization's zone by the database's clock. */
  today: string
  role: Role
  personId: string | null
  seats: readonly Seat[]
  /** Seats the person stands in for today. */
  deputies: readonly { seat: Seat; forPersonId: string }[]
  request: RequestFacts
}

export type MemberFacts = {
  id: string
  slug: string
  name: string
  timezone: string
  currency: string
  isDemo: boolean
  smallTeamMode: boolean
  /** In whose words the framework is read. Absent while a function of an older build answers. */
  provider?: Provider
  today: string
  role: Role
  personId: string | null
  seats: Seat[]
  deputies: { seat: Seat; forPersonId: string }[]
}

export type SessionFacts = {
  sessionId: string
  userId: string
  email: string
  name: string
  operator: boolean
  isDemo: boolean
  language: string | null
  shortcutsOff: boolean
  method: string
  authenticatedAt: string
  organization: MemberFacts | null
}

export const mintGuest = (request: RequestFacts) => ({ request }) as Guest

export const mintVisitor = ({ organization: _, ...facts }: SessionFacts, request: RequestFacts) =>
  ({ ...facts, request }) as Visitor

export function mintActor(
  member: MemberFacts,
  who: { userId: string | null; tokenId: string | null; name: string; session: SessionFacts | null },
  request: RequestFacts,
): Actor {
  const { id, slug, name, ...rest } = member
  return {
    ...rest,
    isToken: who.tokenId !== null,
    userId: who.userId,
    tokenId: who.tokenId,
    name: who.name,
    email: who.session?.email ?? null,
    operator: who.session?.operator ?? false,
    sessionId: who.session?.sessionId ?? null,
    authenticatedAt: who.session?.authenticatedAt ?? null,
    method: who.session?.method ?? null,
    shortcutsOff: who.session?.shortcutsOff ?? false,
    organizationId: id,
    slug,
    organizationName: name,
    request,
  } as unknown as Actor
}

/** Name of the actor in versions and in the audit trail. */
export const actorName = (actor: Actor | Visitor) =>
  'tokenId' in actor && actor.tokenId ? `token:${actor.tokenId}` : `user:${actor.userId}`
