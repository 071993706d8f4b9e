import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { api, newIntention, type Problem } from '@/lib/client/api'
import { useRouter } from '../layout/use-router'

/** One write about a flag: busy, the problem in words and by field, a fresh page afterwards; a retry sends the same key. */
export function useFlagCall() {
  const t = useTranslations('flags.call')
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<{ sentence: string; fields: Record<string, string> } | null>(null)
  const pending = useRef<{ call: string; key: string }>(undefined)

  const words = ({ detail, current }: Problem, offline: boolean) =>
    offline ? t('offline') : current === undefined ? detail || t('failed') : t('stale')

  async function send<T>(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<T | null> {
    const call = `${path} ${JSON.stringify(body)}`
    if (pending.current?.call !== call) pending.current = { call, key: newIntention() }
    setBusy(true)
    setProblem(null)
    const key = method === 'POST' ? { idempotencyKey: pending.current.key } : {}
    const answer = await api<T>(method, path, { body, ...key })
    setBusy(false)
    if (answer.ok) {
      pending.current = undefined
      router.refresh()
      return answer.data
    }
    if (!answer.offline) pending.current = undefined
    const fields = Object.fromEntries(answer.problem.errors.map(({ pointer, message }) => [pointer, message]))
    setProblem({ sentence: words(answer.problem, answer.offline), fields })
    return null
  }

  return { send, busy, problem, clear: () => setProblem(null) }
}
