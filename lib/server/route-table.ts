import type { RouteDefinition } from '@/lib/client/route'

type Published = { method: string; path: string; maxBytes: number }

/** Largest body of a route that does not say. */
export const ORDINARY_BODY = 262_144
/** A sign-in, and every route that takes no body. */
export const SMALL_BODY = 16_384

/** What lies outside the table of /api/v1: the probes, and the three routes of next-auth that are open. */
const others: Published[] = [
  ['GET', '/api/health'],
  ['GET', '/api/ready'],
  ['GET', '/api/auth/csrf'],
  ['POST', '/api/auth/callback/credentials'],
  ['POST', '/api/auth/signout'],
  // The benchmark builds one empty route more.
  ...(process.env.SEXTANT_BENCH ? [['PUT', '/api/bench']] : []),
].map(([method = '', path = '']) => ({ method, path, maxBytes: SMALL_BODY }))

/**
 * Tells the server around Next which routes there are and how large their bodies may be (scripts/launcher/api-table.mjs):
 * it answers 404, 405 and 413 itself, before anything of ours runs.
 */
export function publishRoutes(routes: readonly RouteDefinition[]): void {
  const table = routes.map(({ method, path, body, maxBytes }) => ({
    method,
    path: `/api/v1${path}`,
    maxBytes: body ? (maxBytes ?? ORDINARY_BODY) : SMALL_BODY,
  }))
  const holder = globalThis as typeof globalThis & { sextantRoutes?: readonly Published[] }
  holder.sextantRoutes = [...others, ...table]
}
