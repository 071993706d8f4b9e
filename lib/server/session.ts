import { createHash } from 'node:crypto'
import { getToken } from 'next-auth/jwt'
import {
  type Actor,
  type MemberFacts,
  mintActor,
  mintVisitor,
  type RequestFacts,
  type SessionFacts,
  type Visitor,
} from './actor'
import { oldSessionCookie, sessionCookie } from './cookies'
import { db } from './db'
import { env } from './env'

type Decoded = { id: string | null; until: number }

/** Opening a cookie costs more than the rest of a small request, so it is done once per cookie. Says nothing about whether the session still lives. */
const decoded = new Map<string, Decoded>()
const decodedAtMost = 1_000

type Sent = { name: string; cookie: string }

/** A session cookie as it was sent, with its parts when it is in several; null without one. */
function sent(headers: Headers, name: string): Sent | null {
  const own =
    headers
      .get('cookie')
      ?.split('; ')
      .filter((pair) => pair.startsWith(name) && /^(\.\d+)?=/.test(pair.slice(name.length))) ?? []
  return own.length === 0 ? null : { name, cookie: own.join('; ') }
}

/** By its name, else by the one it had before: that one may be another installation's, and then it opens nothing. */
const sentCookie = (headers: Headers): Sent | null =>
  sent(headers, sessionCookie()) ?? sent(headers, oldSessionCookie())

async function sessionId(headers: Headers): Promise<string | null> {
  const cookie = sentCookie(headers)
  if (cookie === null) return null
  const known = decoded.get(cookie.cookie)
  if (known && known.until > Date.now()) return known.id
  const opened = await openCookie(headers, cookie.name)
  if (!opened) return null
  if (decoded.size >= decodedAtMost) decoded.delete(decoded.keys().next().value ?? '')
  decoded.delete(cookie.cookie)
  decoded.set(cookie.cookie, opened)
  return opened.id
}

async function openCookie(headers: Headers, cookieName: string): Promise<Decoded | null> {
  const token = await getToken({
    req: { headers },
    secret: env.authSecret(),
    cookieName,
    salt: cookieName,
    secureCookie: env.secure(),
  })
  if (!token) return null
  return { id: typeof token.sid === 'string' ? token.sid : null, until: (token.exp ?? 0) * 1000 }
}

/** The live session behind the request's cookie, looked up in the database every time; with the membership of `slug`. */
async function sessionFacts(headers: Headers, slug: string | null): Promise<SessionFacts | null> {
  const id = await sessionId(headers)
  if (!id) return null
  const [row] = await db().$queryRaw<
    { facts: SessionFacts | null }[]
  >`SELECT session_actor(p_session => ${id}, p_slug => ${slug}) AS facts`
  return row?.facts ?? null
}

/** The signed-in person, or null. A token is nobody's session. */
export async function visitorOf(headers: Headers, request: RequestFacts): Promise<Visitor | null> {
  if (credentialsOf(headers).kind !== 'cookie') return null
  const facts = await sessionFacts(headers, null)
  return facts && mintVisitor(facts, request)
}

/** What is no slug names no organization; it need not reach the database, which cannot even read some of it. */
const slugForm = /^[a-z0-9-]{1,100}$/

/**
 * What a request brings along to be known by. An Authorization header is the caller's own choice: it is all that counts,
 * also when it is empty or no token of the portal, so that a request never slips back to a cookie it did not mean.
 */
export type Credentials =
  | { kind: 'token'; secret: string }
  | { kind: 'unusable' }
  | { kind: 'cookie' }
  | { kind: 'none' }

/** The one place that decides what counts as credentials: for the origin check, for routes and for pages. */
export function credentialsOf(headers: Headers): Credentials {
  const sent = headers.get('authorization')
  if (sent !== null) {
    const secret = /^Bearer (sxt_[A-Za-z0-9_-]{20,100})$/.exec(sent)?.[1]
    return secret === undefined ? { kind: 'unusable' } : { kind: 'token', secret }
  }
  return { kind: sentCookie(headers) === null ? 'none' : 'cookie' }
}

/** 'anonymous' without a live session, 'outsider' when the person is no member of the organization, else who acts. */
export async function memberOf(
  headers: Headers,
  slug: string,
  request: RequestFacts,
): Promise<Actor | 'anonymous' | 'outsider'> {
  const credentials = credentialsOf(headers)
  const named = slugForm.test(slug) ? slug : ''
  if (credentials.kind === 'token') return tokenMember(credentials.secret, named, request)
  if (credentials.kind !== 'cookie') return 'anonymous'
  const facts = await sessionFacts(headers, named)
  if (!facts) return 'anonymous'
  if (!facts.organization) return 'outsider'
  const who = { userId: facts.userId, tokenId: null, name: facts.name, session: facts }
  return mintActor(facts.organization, who, request)
}

type TokenFacts = { tokenId: string; name: string; scopes: string[]; organization: MemberFacts | null }

/** Hash under which a secret (token, invitation) is stored: the secret itself is shown once and kept nowhere. */
export const secretHash = (secret: string) => createHash('sha256').update(secret, 'utf8').digest('hex')

async function tokenFacts(secret: string, slug: string | null): Promise<TokenFacts | null> {
  const [row] = await db().$queryRaw<{ facts: TokenFacts | null }[]>`
    SELECT token_actor(p_hash => ${secretHash(secret)}, p_slug => ${slug}) AS facts`
  return row?.facts ?? null
}

async function tokenMember(secret: string, slug: string, request: RequestFacts) {
  const facts = await tokenFacts(secret, slug)
  if (!facts) return 'anonymous' as const
  if (!facts.organization) return 'outsider' as const
  const who = { userId: null, tokenId: facts.tokenId, name: facts.name, session: null }
  return mintActor(facts.organization, who, request)
}

/** Whether a live session or a live token of any organization stands behind the request. */
export async function isCaller(headers: Headers, request: RequestFacts): Promise<boolean> {
  const credentials = credentialsOf(headers)
  if (credentials.kind === 'token') return (await tokenFacts(credentials.secret, null)) !== null
  return (await visitorOf(headers, request)) !== null
}
