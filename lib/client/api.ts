import { noticeBuild } from './build'
import { noticeClock } from './clock'
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

const isText = (value: unknown): value is string => typeof value === 'string'

/**
 * Whether an answer is a problem document of ours. Anything else comes from what stands between, whose words mean nothing
 * here: only its status counts then.
 */
function isProblem(content: unknown): content is Problem {
  if (typeof content !== 'object' || content === null) return false
  const { status, code, detail, errors } = content as Partial<Record<keyof Problem, unknown>>
  return (
    typeof status === 'number' &&
    isText(code) &&
    isText(detail) &&
    Array.isArray(errors) &&
    errors.every((one) => typeof one === 'object' && one !== null && isText(one.pointer) && isText(one.message))
  )
}

/** What the one that answered calls this request, so that its log can be searched. */
function referenceOf(response: Response): { reference?: string } {
  const reference = response.headers.get('x-request-id')?.slice(0, 100)
  return reference ? { reference } : {}
}

/** Without a network nothing leaves this device; a portal on the device itself is reached all the same. */
const isOffline = () => !navigator.onLine && !/^(localhost|127\.|\[::1\])/.test(window.location.hostname)

/** Asks the API with this person's session. Never throws: a refusal and a lost connection are answers. */
export const read = <T>(path: string, signal?: AbortSignal): Promise<Answer<T>> =>
  api<T>('GET', path, signal ? { signal } : {})

const onTheWay = new Set<Promise<unknown>>()

/** Resolves when every call that is on its way was answered, or after so long. */
export const allAnswered = (milliseconds: number): Promise<unknown> =>
  Promise.race([Promise.allSettled([...onTheWay]), new Promise((resolve) => setTimeout(resolve, milliseconds))])

/** Calls the API with this person's session. Screens write by `components/write`, which keeps the key. */
export function api<T>(method: 'GET' | WriteMethod, path: string, options: Options = {}): Promise<Answer<T>> {
  const answer = ask<T>(method, path, options)
  onTheWay.add(answer)
  return answer.finally(() => onTheWay.delete(answer))
}

async function ask<T>(
  method: 'GET' | WriteMethod,
  path: string,
  { body, file, idempotencyKey, signal }: Options,
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
  noticeClock(response)
  // Cut off, or not the portal's: a proxy between answers in its own words.
  const content: unknown = response.status === 204 ? null : await response.json().catch(() => undefined)
  if (response.ok && content !== undefined) {
    if (method !== 'GET') wroteAll()
    return { ok: true, data: content as T }
  }
  const foreign: Problem = {
    ...unreachable,
    status: response.status,
    code: 'foreign',
    ...(response.status < 400 || response.status > 499 ? { outcome: 'unknown' } : {}),
    ...referenceOf(response),
  }
  const problem = isProblem(content) ? content : foreign
  const seconds = Number(response.headers.get('retry-after'))
  const told = seconds > 0 ? { ...problem, retryAfter: seconds } : problem
  return { ok: false, outcome: problem.outcome ?? 'refused', problem: told }
}
