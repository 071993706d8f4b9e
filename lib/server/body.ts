import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { inWords } from '@/lib/messages/in-words'
import { type FieldError, Refusal } from './errors'

const UNSTORABLE = inWords('server.leaveOutCharactersThatAre')
const unstorable = /\p{Surrogate}|\0/u
/** How such a character looks in JSON; whole characters and a backslash before "u0000" look the same, so it is only a hint. */
const hint = /\\u(0000|d[89a-f])/i

const MAX_DEPTH = 50

function unstorableIn(value: unknown, path: readonly string[]): string[] {
  if (typeof value === 'string') return unstorable.test(value) ? [path.join('/')] : []
  if (typeof value !== 'object' || value === null) return []
  // Nothing the portal takes is nested this deep: the schema refuses it by its form.
  if (path.length > MAX_DEPTH) return []
  return Object.entries(value).flatMap(([key, one]) =>
    unstorable.test(key) ? [path.join('/')] : unstorableIn(one, [...path, key]),
  )
}

/** Refuses text that PostgreSQL cannot store, naming the fields it is in. */
export function refuseUnstorable(value: unknown, prefix = ''): void {
  const errors = unstorableIn(value, [prefix]).map((pointer) => ({
    pointer: pointer.slice(0, 500),
    message: UNSTORABLE,
  }))
  if (errors.length > 0) throw new Refusal('invalid', UNSTORABLE, { errors: errors.slice(0, 100) })
}

/** Reads a JSON body within `maxBytes`; refuses another type, a larger body and malformed JSON with a sentence each. */
export async function readJson(request: Request, maxBytes: number): Promise<{ value: unknown; hash: string }> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    throw new Refusal('unsupported_type', inWords('server.sendTheBodyAsApplication'))
  }
  const tooLarge = () =>
    new Refusal('too_large', inWords('server.theBodyIsLargerThan', { value: Math.floor(maxBytes / 1024) }))
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  // A client that goes away in the middle of its body is no fault of ours.
  const next = () =>
    reader?.read().catch(() => Promise.reject(new Refusal('malformed', inWords('server.theBodyBrokeOff'))))
  for (let part = await next(); part && !part.done; part = await next()) {
    size += part.value.byteLength
    if (size > maxBytes) {
      await reader?.cancel()
      throw tooLarge()
    }
    chunks.push(part.value)
  }
  const bytes = Buffer.concat(chunks)
  const { value, text } = decoded(bytes)
  if (hint.test(text)) refuseUnstorable(value)
  return { value, hash: requestHash(request, bytes) }
}

/**
 * What makes a retry the same request: method, path with its query, and body. Not the origin: behind one address every
 * instance has its own, and a retry after a failover reaches another one.
 */
export function requestHash({ method, url }: Request, body: Uint8Array = new Uint8Array()): string {
  const { pathname, search } = new URL(url)
  return createHash('sha256').update(`${method} ${pathname}${search}\n`).update(body).digest('hex')
}

function decoded(bytes: Uint8Array): { value: unknown; text: string } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { value: JSON.parse(text), text }
  } catch {
    throw new Refusal('malformed', inWords('server.theBodyIsNotValid'))
  }
}

const MAX_ERRORS = 100
const MAX_KEY = 100

/** One step of a pointer; a key that somebody made up is shown by its beginning only. */
const step = (key: PropertyKey): string => String(key).slice(0, MAX_KEY).replaceAll('~', '~0').replaceAll('/', '~1')

/** Zod's issues as pointers and sentences: the first hundred, since an answer does not grow with what was sent. */
export function fieldErrors(error: z.ZodError, prefix = ''): FieldError[] {
  const errors: FieldError[] = []
  for (const issue of error.issues) {
    const path = [prefix, ...issue.path.slice(0, 50).map(step)].join('/')
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys.slice(0, MAX_ERRORS)) {
        errors.push({ pointer: `${path}/${step(key)}`, message: inWords('registers.thisFieldIsNotKnown') })
      }
    } else errors.push({ pointer: path || '/', message: issue.message.slice(0, 500) })
    if (errors.length >= MAX_ERRORS) break
  }
  return errors.slice(0, MAX_ERRORS)
}

/** The parsed value, or 422 naming each field and the allowed form. */
export function parsed<S extends z.ZodType>(schema: S, value: unknown, prefix = ''): z.output<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const errors = fieldErrors(result.error, prefix)
  throw new Refusal(
    'invalid',
    errors.length === 1 ? errors[0]!.message : inWords('registers.someFieldsNeedAnotherValue'),
    { errors },
  )
}
