type Outcome = { status?: number }

/**
 * What became of a page that is being rendered, by the id of its request. The server around Next holds a document until
 * it is whole (scripts/launcher/held-document.mjs) and asks here: Next itself sends 200 as soon as the frame of a page
 * stands, before it is known whether the record exists.
 */
const outcomes = () => (globalThis as typeof globalThis & { sextantOutcomes?: Map<string, Outcome> }).sextantOutcomes

/** Says that the page of this request has another status than 200. Nobody asks for one that is not held. */
export function setOutcome(request: string | null | undefined, status: number): void {
  const outcome = request ? outcomes()?.get(request) : undefined
  if (outcome) outcome.status = status
}
