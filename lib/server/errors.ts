import { inWords } from '@/lib/messages/in-words'

/** The five refusals a feature may throw, and those of transport that only the endpoint adds. */
export type RefusalCode =
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'not_allowed_now'
  | 'malformed'
  | 'invalid'
  | 'too_large'
  | 'unsupported_type'
  | 'too_many'
  | 'unavailable'

export type FieldError = { pointer: string; message: string }

export const statusOf: Record<RefusalCode, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  not_allowed_now: 409,
  too_large: 413,
  unsupported_type: 415,
  invalid: 422,
  too_many: 429,
  unavailable: 503,
}

/**
 * A typed "no" with a sentence for the person. Thrown inside a mutation it rolls the transaction back.
 * `current` carries the stored record of a conflict; `reasons` the named refusals of a domain rule.
 */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly detail: string,
    readonly more: {
      errors?: FieldError[]
      current?: unknown
      reasons?: unknown
      retryAfter?: number
    } = {},
  ) {
    super(detail)
    this.name = 'Refusal'
  }
}

const undone = new WeakSet<object>()

/** Remembers that the work which threw this never reached its commit: nothing of it was saved. */
export function markUndone(error: unknown): void {
  if (typeof error === 'object' && error !== null) undone.add(error)
}
export const isUndone = (error: unknown): boolean => typeof error === 'object' && error !== null && undone.has(error)

/** How the driver names a connection that broke while it was used: what was asked for may have been done. */
const lost =
  /^(Connection terminated|Client has encountered a connection error)|57P01|57P02|ECONN|EPIPE|08006|08003|P1017|ConnectionClosed/

export const isConnectionLost = (error: unknown): boolean =>
  error instanceof Error && (lost.test(error.message) || lost.test(JSON.stringify(error)))

/** Another organization's id and a missing id get this same answer. */
export const notFound = () => new Refusal('not_found', inWords('registers.thereIsNothingHereOr'))

/** One bad field, named by its JSON pointer. */
export const invalid = (pointer: string, message: string) =>
  new Refusal('invalid', message, { errors: [{ pointer, message }] })
