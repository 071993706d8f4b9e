import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { RouteDefinition, RouteInput } from '@/lib/client/route'
import { inWords } from '@/lib/messages/in-words'
import { type Actor, type Guest, mintGuest, type RequestFacts, type Visitor } from './actor'
import { authorize, authorizeSome } from './authorize'
import { parsed, readJson, refuseUnstorable, requestHash } from './body'
import { env } from './env'
import { notFound, Refusal } from './errors'
import { Replay } from './mutation'
import { type Asked, problem } from './problem'
import { inWordsOf } from './provider-words'
import { credentialsOf, isCaller, memberOf, visitorOf } from './session'
import { removeSpooled, spool } from './spool'
import { inTurn, turnsOf } from './turns'
import { Unchanging } from './unchanging'

/** A file instead of JSON. */
export class Download {
  constructor(
    readonly name: string,
    readonly type: string,
    readonly body: string | Uint8Array<ArrayBuffer> | ReadableStream,
  ) {}
}

type Who<R extends RouteDefinition> = R['authentication'] extends 'member'
  ? Actor
  : R['authentication'] extends 'user'
    ? Visitor
    : Guest
type Context = { params: Promise<Record<string, string | string[] | undefined> | undefined> }

/** Refuses a write that another site's page could have sent with this person's cookie. */
function checkOrigin(request: Request, definition: RouteDefinition): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  // Another site can make a browser send its cookie, never a token; what is no token of ours earns no exception.
  if (definition.authentication !== 'public' && credentialsOf(request.headers).kind === 'token') return
  const site = request.headers.get('sec-fetch-site')
  if (site) {
    if (site === 'same-origin') return
    throw new Refusal('forbidden', inWords('server.thisRequestCameFromAnother'))
  }
  const origin = request.headers.get('origin')
  const host = request.headers.get('host')
  if (origin && (origin === env.url() || (URL.canParse(origin) && new URL(origin).host === host))) return
  throw new Refusal('forbidden', inWords('server.thisRequestDoesNotSay'))
}

/** The id is the one of the line that the server around us logs. */
const whence = ({ headers }: Request) => ({
  id: headers.get('x-sextant-request') ?? randomUUID(),
  address: headers.get('x-sextant-address') ?? 'unknown',
})

/** The key by which a retry is known, in the form that is asked for; null where a route takes none. */
function retryKey(request: Request, definition: RouteDefinition): string | null {
  const idempotencyKey = request.headers.get('idempotency-key')
  if (definition.idempotent && !idempotencyKey) {
    throw new Refusal('invalid', inWords('server.sendAnIdempotencyKeyHeader'), {
      errors: [{ pointer: '/headers/idempotency-key', message: inWords('server.requiredUpTo100Letters') }],
    })
  }
  if (idempotencyKey && !/^[A-Za-z0-9_-]{8,100}$/.test(idempotencyKey)) {
    throw new Refusal('invalid', inWords('server.theIdempotencyKeyHasA'), {
      errors: [{ pointer: '/headers/idempotency-key', message: inWords('server.use8To100Letters') }],
    })
  }
  return definition.idempotent ? idempotencyKey : null
}

function factsOf(request: Request, definition: RouteDefinition): RequestFacts {
  return {
    ...whence(request),
    userAgent: request.headers.get('user-agent')?.slice(0, 200) ?? null,
    idempotencyKey: null,
    bodyHash: null,
    success: definition.success ?? 200,
  }
}

const needsPerson = () => new Refusal('forbidden', inWords('server.anApiTokenCannotDo'))

async function whoAsks(definition: RouteDefinition, request: Request, slug: string, facts: RequestFacts) {
  if (definition.authentication === 'public') return mintGuest(facts)
  const credentials = credentialsOf(request.headers).kind
  if (credentials === 'unusable') {
    throw new Refusal('unauthenticated', inWords('server.theAuthorizationHeaderHoldsNo'))
  }
  // A form that is open when the session ends shows this sentence and keeps its input.
  const signIn = () => new Refusal('unauthenticated', inWords('server.youAreSignedOutSign'))
  if (definition.authentication === 'caller') {
    if (await isCaller(request.headers, facts)) return mintGuest(facts)
    throw signIn()
  }
  if (definition.authentication === 'user') {
    if (credentials === 'token') throw needsPerson()
    const visitor = await visitorOf(request.headers, facts)
    if (!visitor) throw signIn()
    return visitor
  }
  const member = await memberOf(request.headers, slug, facts)
  if (member === 'anonymous') throw signIn()
  if (member === 'outsider') throw notFound()
  if (member.isToken && !definition.token) {
    throw needsPerson()
  }
  return member
}

/**
 * Refuses who lacks the right of the route, before anything of the body is read: what they send changes nothing in the
 * answer and costs nothing. Own, assigned and signed for are asked again by the mutation, which knows the record.
 */
function checkRight(definition: RouteDefinition, who: Actor | Visitor | Guest, path: Record<string, string>): void {
  if (definition.authentication === 'member') {
    // Whatever a route asks for, whoever only reads writes nothing; that they were handed a file is kept of everybody.
    if (definition.method !== 'GET' && !definition.handsOver) authorize(who as Actor, 'organization:write')
    const needed = typeof definition.may === 'function' ? definition.may(path) : definition.may
    if (typeof needed === 'string') authorize(who as Actor, needed)
    else authorizeSome(who as Actor, needed.permission, needed.scope)
  } else if (definition.may === 'operator' && !(who as Visitor).operator) {
    throw new Refusal('forbidden', inWords('server.onlyAnOperatorOfThis'))
  }
}

function answer(result: unknown, success: number, request: Request): Response {
  if (result instanceof Unchanging) return result.response(request.headers.get('if-none-match'))
  if (result instanceof Download) {
    return new Response(result.body, {
      headers: {
        'content-type': result.type,
        'content-disposition': `attachment; filename="${result.name}"`,
        'cache-control': 'no-store',
      },
    })
  }
  const headers = { 'cache-control': 'no-store' }
  if (success === 204) return new Response(null, { status: 204, headers })
  return Response.json(result ?? null, { status: success, headers })
}

/** The parts of an address; one that is given more than once is the list of its values, with commas. */
function searchOf(given: URLSearchParams): Record<string, string> {
  const names = [...new Set(given.keys())]
  return Object.fromEntries(names.map((name) => [name, given.getAll(name).join(',')]))
}

/**
 * The one way in. Binds a route definition to a query or mutation and does, once and in this order for all: origin
 * check, who is asking, the right, strict parsing of path, query and body within its cap, the turn of a costly call, and
 * every error into a problem document. The key of a retry is claimed in the mutation's own transaction.
 */
export function endpoint<R extends RouteDefinition>(
  definition: R,
  handler: (who: Who<R>, input: RouteInput<R>) => Promise<unknown> | unknown,
) {
  return async (request: Request, context: Context): Promise<Response> => {
    const asked: Asked = { ...whence(request), who: null }
    let file: string | undefined
    try {
      checkOrigin(request, definition)
      const facts = { ...factsOf(request, definition), id: asked.id }
      // Next gives no params at all to a route without dynamic segments.
      const path = (await context.params) ?? {}
      const { organization, ...rest } = path
      const who = await whoAsks(definition, request, String(organization ?? ''), facts)
      asked.who = who
      checkRight(definition, who, rest as Record<string, string>)
      const params = parsed(definition.params ?? z.strictObject({}), rest, '/path')
      const search = searchOf(new URL(request.url).searchParams)
      refuseUnstorable(search, '/query')
      const query = parsed(definition.query ?? z.strictObject({}), search, '/query')
      let body: unknown = {}
      if (definition.spooled) {
        const kept = await spool(request, definition.maxBytes ?? 262_144, definition.maxUnpacked)
        facts.bodyHash = kept.hash
        body = { upload: kept.upload }
        file = kept.upload.path
      } else if (definition.body) {
        const { value, hash } = await readJson(request, definition.maxBytes ?? 262_144)
        facts.bodyHash = hash
        body = parsed(definition.body, value)
      }
      facts.idempotencyKey = retryKey(request, definition)
      if (!definition.body && facts.idempotencyKey) facts.bodyHash = requestHash(request)
      const input = { ...(params as object), ...(query as object), ...(body as object) } as RouteInput<R>
      const provider = 'provider' in who ? (who.provider ?? 'azure') : 'azure'
      const work = () => inWordsOf(provider, () => handler(who as Who<R>, input))
      const result = await (definition.costly ? inTurn(turnsOf(who), work) : work())
      return answer(result, definition.success ?? 200, request)
    } catch (error) {
      if (error instanceof Replay) return answer(error.body, error.status, request)
      asked.who ??= await visitorOf(request.headers, factsOf(request, definition)).catch(() => null)
      return problem(error, asked, definition.method === 'GET')
    } finally {
      if (file) await removeSpooled(file)
    }
  }
}
