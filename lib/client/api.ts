import { newKey } from './any-origin'
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
 * `offline` means that no answer came: it may have been done or not. The caller keeps the input and its key, and may send
 * it again, since the same key is never done twice.
 */
export type Answer<T> = { ok: true; data: T } | { ok: false; offline: boolean; problem: Problem }

type Options = {
  body?: unknown
  /** Sent as it is instead of a body, read by the browser while it is sent. */
  file?: File
  /** Same key on every retry of one press of a button. */
  idempotencyKey?: string
  signal?: AbortSignal
}

/** A key for one intention of the person: made when the dialog opens, reused when the call is retried. */
export const newIntention = newKey

const typeOf = ({ name }: File) => (name.endsWith('.gz') ? 'application/gzip' : 'application/json')

const unreachable: Problem = { status: 0, code: 'offline', title: '', detail: '', errors: [] }

/** Calls the API with this person's session. Never throws: a refusal and a lost connection are answers. */
export async function api<T>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  { body, file, idempotencyKey, signal }: Options = {},
): Promise<Answer<T>> {
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
    return { ok: false, offline: true, problem: unreachable }
  }
  noticeBuild(response)
  const content: unknown = response.status === 204 ? null : await response.json().catch(() => null)
  if (response.ok) {
    if (method !== 'GET') wroteAll()
    return { ok: true, data: content as T }
  }
  const problem = (content ?? { ...unreachable, status: response.status, code: 'internal' }) as Problem
  const seconds = Number(response.headers.get('retry-after'))
  const told = seconds > 0 ? { ...problem, retryAfter: seconds } : problem
  return { ok: false, offline: problem.outcome === 'unknown', problem: told }
}
