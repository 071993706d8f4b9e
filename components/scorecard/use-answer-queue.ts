import { useEffect, useState, useSyncExternalStore } from 'react'
import { usePageContext } from '#page-context'
import { send } from '../write/send'
import { AnswerQueue, type QueueSnapshot } from './answer-queue'
import type { SavedAnswer, StoredAnswer } from './answer-value'
import { keptFor, MARK_MS, openMark } from './kept-answers'

export type AnswerQueueProps = {
  /** Whose device this is: what waits for one person is never sent by another. */
  userKey: string
  scorecardId: string
  answers: Record<string, StoredAnswer>
  standing: QueueSnapshot['standing']
  rating: QueueSnapshot['area']
}

const RETRY_MS = 15_000

/** What this tab knew last, by area: going back shows a page as it was fetched, before these answers. */
const remembered = new Map<string, QueueSnapshot>()

function newest(answers: Record<string, StoredAnswer>, last: QueueSnapshot | undefined) {
  return new Map(
    Object.entries(answers).map(([id, answer]) => {
      const known = last?.values.get(id)
      return [id, known && known.revision > answer.revision ? known : answer]
    }),
  )
}

/** The answers of one area, optimistic, with what waits to be sent. Sends again when the connection is back. */
export function useAnswerQueue({ userKey, scorecardId, answers, standing, rating }: AnswerQueueProps) {
  const { slug } = usePageContext()
  const storageKey = `${keptFor(userKey, slug)}${scorecardId}`
  const areaKey = `${storageKey}:${rating.areaId}`
  const [queue] = useState(() => {
    const last = remembered.get(areaKey)
    const known = newest(answers, last)
    const stale = Object.entries(answers).some(([id, answer]) => known.get(id) !== answer)
    const start = stale && last ? { standing: last.standing, area: last.area } : { standing, area: rating }
    return new AnswerQueue(known, start, {
      storageKey,
      storage: typeof window === 'undefined' ? null : window.localStorage,
      send: (questionId, body) =>
        send<SavedAnswer>('PUT', `/organizations/${slug}/scorecards/draft/answers/${questionId}`, {
          body: { ...body, scorecardId },
        }),
    })
  })
  const snapshot = useSyncExternalStore(queue.subscribe, queue.read, queue.read)
  useEffect(() => {
    queue.resume()
    window.addEventListener('online', queue.retry)
    return () => window.removeEventListener('online', queue.retry)
  }, [queue])
  // As long as this page is open, it sends what waits; others leave it alone.
  useEffect(() => {
    const name = openMark(userKey, slug)
    const mark = () => window.localStorage.setItem(name, String(Date.now()))
    const leave = () => window.localStorage.removeItem(name)
    mark()
    const timer = setInterval(mark, MARK_MS)
    window.addEventListener('pagehide', leave)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [userKey, slug])
  useEffect(() => {
    if (snapshot.status.kind === 'saved') remembered.set(areaKey, snapshot)
  }, [areaKey, snapshot])
  const { status } = snapshot
  useEffect(() => {
    if (status.kind !== 'offline' && status.kind !== 'waiting') return
    const timer = setTimeout(queue.again, status.kind === 'waiting' ? status.seconds * 1000 : RETRY_MS)
    return () => clearTimeout(timer)
  }, [queue, status])
  return { queue, snapshot }
}
