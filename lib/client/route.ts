import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * One API route as data: the endpoint checks requests with it, the OpenAPI document is made from it and the access
 * matrix is tested against it. `path` is below /api/v1 with {parameters}; {organization} names the organization.
 */
export type RouteDefinition<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
> = {
  method: Method
  path: string
  summary: string
  /** member: of the organization in the path · user: signed in · caller: signed in or any live token · public: anybody. */
  authentication: 'member' | 'user' | 'caller' | 'public'
  /** A token may call it (never for signing or administration). */
  token?: boolean
  params?: P
  query?: Q
  body?: B
  /** Schema of the answer, for the OpenAPI document. */
  output?: z.ZodType
  success?: 200 | 201 | 204
  /** POST that creates, submits or signs: needs an Idempotency-Key. */
  idempotent?: boolean
  /** Largest body in bytes; 256 kB unless told. */
  maxBytes?: number
}

/** What a query or mutation receives: path parameters, query and body in one object. */
export type RouteInput<R extends RouteDefinition> = (R['params'] extends z.ZodType ? z.output<R['params']> : unknown) &
  (R['query'] extends z.ZodType ? z.output<R['query']> : unknown) &
  (R['body'] extends z.ZodType ? z.output<R['body']> : unknown)

/** Keeps the literal types of a route's parts. */
export const route = <const R extends RouteDefinition>(definition: R): R => definition
