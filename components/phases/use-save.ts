import { useState } from 'react'
import { type Answer, api, newIntention } from '@/lib/client/api'
import { useRouter } from '../layout/use-router'

/** One write of the checklist with its state; the page is read again after each that worked. */
export function useSave() {
  const router = useRouter()
  const [busy, setBusy] = useState(false)

  async function save<T>(method: 'PATCH' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer<T>> {
    setBusy(true)
    const options = method === 'POST' ? { body, idempotencyKey: newIntention() } : { body }
    const answer = await api<T>(method, path, options)
    setBusy(false)
    if (answer.ok) router.refresh()
    return answer
  }

  return { save, busy }
}
