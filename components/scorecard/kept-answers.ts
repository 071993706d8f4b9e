/** Names what waits on this device for one person in one organization; the scorecard and the question follow. */
export const keptFor = (userKey: string, slug: string): string => `sextant.answer:${userKey}:${slug}:`

/** Says that a page of questions is open in some tab: it sends by itself, also what it found here. */
export const openMark = (userKey: string, slug: string): string => `sextant.answering:${userKey}:${slug}`
export const MARK_MS = 4000
/** A mark of a tab that was closed or that sleeps counts no longer than this. */
const STALE_MS = 3 * MARK_MS

/** The scorecards for which answers wait on this device, each with its questions. */
export function keptScorecards(storage: Storage, userKey: string, slug: string): Map<string, string[]> {
  const prefix = keptFor(userKey, slug)
  const found = new Map<string, string[]>()
  for (let index = 0; index < storage.length; index += 1) {
    const key = storage.key(index)
    if (!key?.startsWith(prefix)) continue
    const [scorecardId = '', questionId = ''] = key.slice(prefix.length).split(':')
    found.set(scorecardId, [...(found.get(scorecardId) ?? []), questionId].sort())
  }
  return found
}

/**
 * Whether this is a page of questions: it sends what waits and shows it. Its script may begin after that of the frame around
 * it, so that its mark alone would come too late: the frame would send the note, and the page would show the one before it.
 */
export function isQuestionsPage(pathname: string, slug: string): boolean {
  const [, part = '', area, deeper] = pathname.split(`/o/${slug}`)[1]?.split('/') ?? []
  return part === 'assess' && area !== undefined && area !== 'history' && deeper === undefined
}

/** Whether a page of questions is open here: what waits is then its own to send. */
export function isAnswering(storage: Storage, userKey: string, slug: string, now: number): boolean {
  return now - Number(storage.getItem(openMark(userKey, slug)) ?? 0) < STALE_MS
}
