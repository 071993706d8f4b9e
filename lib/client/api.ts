import { noticeBuild } from './build'
import { wroteAll } from './writing'

/** The problem document every refused call answers with. */
export type Problem = {
  status: number
  code: string
  title: string
  detail: string
  errors: { pointer: string; message: string }[]
  current?: unknown
  reasons?: unknown
  /** The answer of the database was lost: it may have been saved. */
  outcome?: 'unknown'
  reference?: string
  /** Seconds after which trying again makes sense, when the answer says so. */
  retryAfter?: number
}

/**
 * What became of a call: done · refused by the portal · not sent, because this device is offline · unknown, because the
 * answer was lost: it may have been done. After the last two what was entered is kept and may be sent again.
 */
export type Answer<T> =
  | { ok: true; data: T }
  | { ok: false; outcome: 'refused' | 'not-sent' | 'unknown'; problem: Problem }

export type WriteMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

type Options = {
  body?: unknown
  /** Sent as it is instead of a body, read by the browser while it is sent. */
  file?: File
  /** The same until the portal has answered, over all retries. */
  idempotencyKey?: string
  signal?: AbortSignal
}

const typeOf = ({ name }: File) => (name.endsWith('.gz') ? 'application/gzip' : 'application/json')

const unreachable: Problem = { status: 0, code: 'offline', title: '', detail: '', errors: [] }

/** Without a network nothing leaves this device; a portal on the device itself is reached all the same. */
const isOffline = () => !navigator.onLine && !/^(localhost|127\.|\[::1\])/.test(window.location.hostname)

/** Asks the API with this person's session. Never throws: a refusal and a lost connection are answers. */
export const read = <T>(path: string, signal?: AbortSignal): Promise<Answer<T>> =>
  api<T>('GET', path, signal ? { signal } : {})

/** Calls the API with this person's session. Screens write by `components/write`, which keeps the key. */
export async function api<T>(
  method: 'GET' | WriteMethod,
  path: string,
  { body, file, idempotencyKey, signal }: Options = {},
): Promise<Answer<T>> {
  const offline = isOffline()
  let response: Response
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers: {
        ...(file ? { 'content-type': typeOf(file) } : body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      },
      ...(file ? { body: file } : body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
  } catch {
    return { ok: false, outcome: offline && isOffline() ? 'not-sent' : 'unknown', problem: unreachable }
  }
  noticeBuild(response)
  // Cut off, or not the portal's: a proxy between answers in its own words.
  const content: unknown = response.status === 204 ? null : await response.json().catch(() => undefined)
  if (response.ok && content !== undefined) {
    if (method !== 'GET') wroteAll()
    return { ok: true, data: content as T }
  }
  const lost = {
    ...unreachable,
    status: response.status,
    ...(response.status < 400 || response.status > 499 ? { outcome: 'unknown' } : {}),
  }
  const problem = (content ?? lost) as Problem
  const seconds = Number(response.headers.get('retry-after'))
  const told = seconds > 0 ? { ...problem, retryAfter: seconds } : problem
  return { ok: false, outcome: problem.outcome ?? 'refused', problem: told }
}
