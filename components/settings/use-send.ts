import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { api, newIntention } from '@/lib/client/api'
import { useRouter } from '../layout/use-router'

export type SendProblem = { sentence: string; fields: Record<string, string> }

/**
 * One write of a settings page: busy, the problem in words, and a fresh page afterwards. Pressing again after a lost
 * connection sends the same key, so nothing is made twice; after a conflict the page shows what is stored now.
 */
export function useSend() {
  const router = useRouter()
  const t = useTranslations('settings')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<SendProblem | null>(null)
  const pending = useRef<{ call: string; key: string }>(undefined)

  async function send<T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<T | null> {
    setBusy(true)
    setProblem(null)
    const call = `${path} ${JSON.stringify(body)}`
    if (pending.current?.call !== call) pending.current = { call, key: newIntention() }
    const answer = await api<T>(method, path, {
      ...(body === undefined ? {} : { body }),
      ...(method === 'POST' ? { idempotencyKey: pending.current.key } : {}),
    })
    setBusy(false)
    if (answer.ok) {
      pending.current = undefined
      router.refresh()
      return answer.data
    }
    if (answer.offline) {
      setProblem({ sentence: t('offline'), fields: {} })
      return null
    }
    pending.current = undefined
    const stale = answer.problem.current !== undefined
    if (stale) router.refresh()
    setProblem({
      sentence: stale ? t('changedMeanwhile') : answer.problem.detail,
      fields: Object.fromEntries(answer.problem.errors.map(({ pointer, message }) => [pointer, message])),
    })
    return null
  }

  return { send, busy, problem, clear: () => setProblem(null) }
}
