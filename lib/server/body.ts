import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { type FieldError, Refusal } from './errors'

/** Reads a JSON body within `maxBytes`; refuses another type, a larger body and malformed JSON with a sentence each. */
export async function readJson(request: Request, maxBytes: number): Promise<{ value: unknown; hash: string }> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    throw new Refusal('unsupported_type', 'Send the body as application/json.')
  }
  const tooLarge = () =>
    new Refusal('too_large', `The body is larger than ${Math.floor(maxBytes / 1024)} kB. Send it in smaller parts.`)
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > maxBytes) {
      await reader?.cancel()
      throw tooLarge()
    }
    chunks.push(part.value)
  }
  const bytes = Buffer.concat(chunks)
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return { value, hash: createHash('sha256').update(request.url).update('\n').update(bytes).digest('hex') }
  } catch {
    throw new Refusal('malformed', 'The body is not valid JSON.')
  }
}

/** Zod's issues as pointers and sentences. */
export function fieldErrors(error: z.ZodError, prefix = ''): FieldError[] {
  return error.issues.slice(0, 100).flatMap((issue) => {
    const path = [prefix, ...issue.path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))]
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        pointer: `${path.join('/')}/${key}`,
        message: 'This field is not known here.',
      }))
    }
    return [{ pointer: path.join('/') || '/', message: issue.message }]
  })
}

/** The parsed value, or 422 naming each field and the allowed form. */
export function parsed<S extends z.ZodType>(schema: S, value: unknown, prefix = ''): z.output<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const errors = fieldErrors(result.error, prefix)
  throw new Refusal('invalid', errors.length === 1 ? errors[0]!.message : 'Some fields need another value.', { errors })
}
