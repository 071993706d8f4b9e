import { inWords } from '@/lib/messages/in-words'
import type { Actor, Guest, Visitor } from './actor'
import { isUnavailable, noteLostDatabase } from './database-errors'
import { isConnectionLost, isUndone, Refusal, type RefusalCode, statusOf } from './errors'
import { errorFacts, log } from './log'

const titles: Record<RefusalCode | 'internal', string> = {
  malformed: 'Malformed request',
  unauthenticated: 'Sign in first',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  conflict: 'Changed in the meantime',
  not_allowed_now: 'Not possible now',
  too_large: 'Too large',
  unsupported_type: 'Unsupported type',
  invalid: 'Some fields need another value',
  too_many: 'Too many requests',
  unavailable: 'Not available for the moment',
  internal: 'Something went wrong on our side',
}

const busy = () => new Refusal('unavailable', inWords('server.theDatabaseIsBusyNothing'), { retryAfter: 2 })

const UNKNOWN = inWords('server.theConnectionBrokeBeforeThe')

/** Errors of the database that are an answer, not a bug. Prisma's wording is never shown. */
function fromDatabase(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null
  if (isUnavailable(error)) {
    noteLostDatabase(error)
    return busy()
  }
  if (!('code' in error)) return null
  const text = JSON.stringify(error)
  if (/SX002/.test(text)) return new Refusal('not_allowed_now', inWords('server.thisWasSubmittedOrSigned'))
  if (error.code === 'P2002' || /23505/.test(text)) return new Refusal('conflict', inWords('server.thisExistsAlready'))
  if (error.code === 'P2003' || /23503/.test(text)) {
    return new Refusal('invalid', inWords('server.aLinkedRecordDoesNot'), {
      errors: [{ pointer: '/', message: inWords('server.aLinkedRecordDoesNot') }],
    })
  }
  if (/23514|22001|22003|22021|22007|22008|22P02|22P05/.test(text))
    return new Refusal('invalid', inWords('server.aValueIsOutsideWhat'))
  return null
}

/** Largest answer to a refused request, in bytes. */
const MOST = 64_000

/** The document as text, with less of what grows by what was sent when it would be too large. */
function bounded(body: { errors: unknown[] } & Record<string, unknown>): string {
  const fewer = { ...body, errors: body.errors.slice(0, 20) }
  const bare = { ...fewer, reasons: undefined }
  const tries = [body, fewer, bare, { ...bare, errors: [], current: undefined }]
  return tries.map((one) => JSON.stringify(one)).find((text) => Buffer.byteLength(text) <= MOST) ?? '{}'
}

/** Who asked, as far as it was known when it went wrong. */
export type Asked = { id: string; address: string; who: Actor | Visitor | Guest | null }

const named = (who: Asked['who']) => ({
  user: who && 'userId' in who ? who.userId : null,
  ...(who && 'tokenId' in who && who.tokenId ? { token: who.tokenId } : {}),
  ...(who && 'organizationId' in who ? { organization: who.organizationId } : {}),
})

/** Refusals that say who tried what: denied access and too many tries. What a form got wrong is nobody's business. */
const logged = new Set<RefusalCode>(['unauthenticated', 'forbidden', 'not_found', 'too_many'])

/**
 * The one translation of an error into a problem document; a bug shows a neutral sentence and a reference, the id of the
 * request, under which the log has its line. "Nothing was saved" is said only of work that never reached its commit, or
 * of a question (`reads`).
 */
export function problem(thrown: unknown, { id, address, who }: Asked, reads = false): Response {
  const translated = thrown instanceof Refusal ? thrown : fromDatabase(thrown)
  const answered = translated !== null && !isConnectionLost(thrown)
  const known = thrown instanceof Refusal || reads || isUndone(thrown) || answered
  const refusal = translated && !known ? new Refusal('unavailable', UNKNOWN, { retryAfter: 2 }) : translated
  const code = refusal?.code ?? 'internal'
  const status = refusal ? statusOf[refusal.code] : 500
  if (!refusal) log.error({ id, ...named(who), error: errorFacts(thrown) }, 'bug')
  else if (logged.has(refusal.code)) log.info({ id, event: 'refused', code, ...named(who), address }, 'refused')
  const { errors = [], current, reasons, retryAfter } = refusal?.more ?? {}
  const bug = known
    ? 'Nothing was saved. Try again'
    : 'It is not known whether this was saved. Look before you try again'
  const body = {
    type: `about:blank#${code}`,
    title: titles[code],
    status,
    code,
    detail: refusal?.detail ?? inWords('server.bugIfItHappensAgain', { bug }),
    errors,
    ...(current === undefined ? {} : { current }),
    ...(reasons === undefined ? {} : { reasons }),
    ...(known ? {} : { outcome: 'unknown' }),
    reference: id,
  }
  return new Response(bounded(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(retryAfter ? { 'retry-after': String(retryAfter) } : {}),
    },
  })
}
