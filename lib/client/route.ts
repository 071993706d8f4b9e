import type { z } from 'zod'
import type { Permission, RecordScope } from '@/lib/access/permissions'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** The right a route of an organization needs; with `scope` the mutation asks again for the record it is about. */
export type NeededRight = Permission | { permission: Permission; scope: RecordScope }

type PathValues = Readonly<Record<string, string>>

/**
 * Who may call a route, asked before its body is looked at: who lacks the right gets 403 whatever they send. A function
 * reads the right from the path: the register named there declares who writes it.
 */
type Callers =
  | { authentication: 'member'; may: NeededRight | ((path: PathValues) => NeededRight) }
  | { authentication: 'user'; may: 'anybody' | 'operator' }
  | { authentication: 'caller' | 'public'; may: 'anybody' }

/** A body comes with an example: the OpenAPI document shows it and the access table sends it. */
type Body<B extends z.ZodType> =
  | { body: B; example: Readonly<Record<string, unknown>> }
  | { body?: undefined; example?: undefined }

/**
 * One API route as data: the endpoint checks requests with it, the OpenAPI document is made from it and the access table is
 * generated from it. `path` is below /api/v1 with {parameters}; {organization} names the organization. `authentication` is
 * member: of the organization in the path · user: signed in · caller: signed in or any live token · public: anybody.
 */
export type RouteDefinition<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
> = Callers &
  Body<B> & {
    method: Method
    path: string
    summary: string
    /** A token may call it (never for signing or administration). */
    token?: boolean
    params?: P
    query?: Q
    /** Schema of the answer, for the OpenAPI document. */
    output?: z.ZodType
    success?: 200 | 201 | 204
    /** POST that creates, submits or signs: needs an Idempotency-Key. */
    idempotent?: boolean
    /** Keeps nothing but that somebody was handed something: who only reads asks it too. */
    handsOver?: true
    /** Largest body in bytes; 256 kB unless told. */
    maxBytes?: number
    /** Works out or reads much: calls of one person, and of one organization, take turns. */
    costly?: true
    /**
     * The body is kept in a file while it arrives (gzip too) and reaches the handler as `upload`, unchecked: for documents
     * of any size. `body` then describes it.
     */
    spooled?: boolean
    /** Largest text of a packed body; forty times `maxBytes` unless told. */
    maxUnpacked?: number
  }

/** A body that was kept in a file. */
export type Upload = { path: string }

/** What a query or mutation receives: path parameters, query and body in one object. */
export type RouteInput<R extends RouteDefinition> = (R['params'] extends z.ZodType ? z.output<R['params']> : unknown) &
  (R['query'] extends z.ZodType ? z.output<R['query']> : unknown) &
  (R['spooled'] extends true ? { upload: Upload } : R['body'] extends z.ZodType ? z.output<R['body']> : unknown)

/** Keeps the literal types of a route's parts. */
export const route = <const R extends RouteDefinition>(definition: R): R => definition
