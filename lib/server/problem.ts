import { Refusal, type RefusalCode, statusOf } from './errors'
import { log } from './log'

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

const busy = () =>
  new Refusal('unavailable', 'The database is busy. Nothing was saved; try again in a moment.', { retryAfter: 2 })

// The driver's own errors have no code: no free connection in time, or a connection that broke.
const connectionLost =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/

/** Errors of the database that are an answer, not a bug. Prisma's wording is never shown. */
function fromDatabase(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null
  if (connectionLost.test(error.message)) return busy()
  if (!('code' in error)) return null
  const text = JSON.stringify(error)
  if (/SX002/.test(text))
    return new Refusal('not_allowed_now', 'This was submitted or signed and cannot change any more.')
  if (error.code === 'P2002' || /23505/.test(text)) return new Refusal('conflict', 'This exists already.')
  if (error.code === 'P2003' || /23503/.test(text)) {
    return new Refusal('invalid', 'A linked record does not exist.', {
      errors: [{ pointer: '/', message: 'A linked record does not exist.' }],
    })
  }
  if (/23514|22001|22003|22021|22007|22008|22P02|22P05/.test(text))
    return new Refusal('invalid', 'A value is outside what is allowed.')
  if (
    error.code === 'P2024' ||
    error.code === 'P2028' ||
    /57014|55P03|53300|57P0|ECONN|08006|08001|timeout/i.test(text) ||
    /DatabaseNotReachable|ConnectionClosed|TooManyConnections|TlsConnectionError/.test(text)
  ) {
    return busy()
  }
  return null
}

/** The one translation of an error into a problem document; a bug shows a neutral sentence and a reference. */
export function problem(thrown: unknown, reference: string): Response {
  const refusal = thrown instanceof Refusal ? thrown : fromDatabase(thrown)
  const code = refusal?.code ?? 'internal'
  const status = refusal ? statusOf[refusal.code] : 500
  if (!refusal)
    log.error(
      {
        reference,
        error:
          thrown instanceof Error
            ? { name: thrown.name, message: thrown.message, stack: thrown.stack }
            : String(thrown),
      },
      'bug',
    )
  else if (status === 401 || status === 403 || status === 404) log.info({ reference, code }, 'refused')
  const { errors = [], current, reasons, retryAfter } = refusal?.more ?? {}
  const body = {
    type: `about:blank#${code}`,
    title: titles[code],
    status,
    code,
    detail:
      refusal?.detail ?? 'Nothing was saved. Try again; if it happens again, tell your administrator the reference.',
    errors,
    ...(current === undefined ? {} : { current }),
    ...(reasons === undefined ? {} : { reasons }),
    reference,
  }
  return Response.json(body, {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(retryAfter ? { 'retry-after': String(retryAfter) } : {}),
    },
  })
}
