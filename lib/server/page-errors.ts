import { isUnavailable, noteLostDatabase } from './database-errors'
import { errorFacts, log } from './log'
import { setOutcome } from './outcomes'

type Failed = {
  headers: Record<string, string | string[] | undefined>
  method: string
  /** The route as a pattern: the address itself stands in the line of the request. */
  route: string
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? null

/**
 * A page that broke while it was rendered: one line, found by the reference that the person sees (the digest) or by the
 * id of the request. While the database is away that is no fault of the page, and the person gets a page that tries again.
 */
export function pageFailed(error: unknown, { headers, method, route }: Failed): void {
  const id = one(headers['x-sextant-request'])
  if (isUnavailable(error)) {
    noteLostDatabase(error)
    setOutcome(id, 503)
    return
  }
  setOutcome(id, 500)
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined
  log.error({ event: 'page_failed', id, digest, method, route, error: errorFacts(error) }, 'bug')
}
