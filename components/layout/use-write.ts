import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { api, newIntention, type Problem } from '@/lib/client/api'
import { useRouter } from './use-router'

/**
 * One write of an island: busy, the problem in words, and a fresh page afterwards. Pressing again after a lost connection
 * sends the same key, so that nothing is made twice; what was typed stays with the caller.
 */
export function useWrite() {
  const router = useRouter()
  const t = useTranslations('layout.write')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<{ sentence: string; errors: Problem['errors'] } | null>(null)
  const pending = useRef<{ call: string; key: string }>(undefined)

  async function write<T>(method: 'POST' | 'PATCH', path: string, body: unknown, quiet = false): Promise<T | null> {
    if (busy) return null
    setBusy(true)
    setProblem(null)
    const call = `${path} ${JSON.stringify(body)}`
    if (pending.current?.call !== call) pending.current = { call, key: newIntention() }
    const idempotencyKey = method === 'POST' ? pending.current.key : undefined
    const answer = await api<T>(method, path, { body, ...(idempotencyKey ? { idempotencyKey } : {}) })
    setBusy(false)
    if (answer.ok) {
      pending.current = undefined
      if (!quiet) router.refresh()
      return answer.data
    }
    if (!answer.offline) pending.current = undefined
    setProblem(
      answer.offline
        ? { sentence: t('offline'), errors: [] }
        : { sentence: answer.problem.detail, errors: answer.problem.errors },
    )
    return null
  }

  return { write, busy, problem, clear: () => setProblem(null) }
}
