import { useEffect, useState, useSyncExternalStore } from 'react'
import { api } from '@/lib/client/api'
import { AnswerQueue, type QueueSnapshot, type SavedAnswer, type StoredAnswer } from './answer-queue'

export type AnswerQueueProps = {
  slug: string
  /** Whose device this is: what waits for one person is never sent by another. */
  userKey: string
  scorecardId: string
  answers: Record<string, StoredAnswer>
  standing: QueueSnapshot['standing']
  rating: QueueSnapshot['area']
}

const RETRY_MS = 15_000

/** The answers of one area, optimistic, with what waits to be sent. Sends again when the connection is back. */
export function useAnswerQueue({ slug, userKey, scorecardId, answers, standing, rating }: AnswerQueueProps) {
  const [queue] = useState(
    () =>
      new AnswerQueue(
        new Map(Object.entries(answers)),
        { standing, area: rating },
        {
          storageKey: `sextant.answer:${userKey}:${slug}:${scorecardId}`,
          storage: typeof window === 'undefined' ? null : window.localStorage,
          send: (questionId, body) =>
            api<SavedAnswer>('PUT', `/organizations/${slug}/scorecards/draft/answers/${questionId}`, {
              body: { ...body, scorecardId },
            }),
        },
      ),
  )
  const snapshot = useSyncExternalStore(queue.subscribe, queue.read, queue.read)
  useEffect(() => {
    queue.resume()
    window.addEventListener('online', queue.retry)
    return () => window.removeEventListener('online', queue.retry)
  }, [queue])
  useEffect(() => {
    if (snapshot.status.kind !== 'offline') return
    const timer = setInterval(queue.retry, RETRY_MS)
    return () => clearInterval(timer)
  }, [queue, snapshot.status.kind])
  return { queue, snapshot }
}
