import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { api, newIntention } from '@/lib/client/api'
import { useRouter } from '../layout/use-router'
import { useToast } from '../ui/toast.client'

export type Stored = { id: string; revision: number } & Record<string, unknown>

export type Call = {
  method: 'POST' | 'PATCH'
  /** Below /organizations/<organization>. */
  path: string
  body: Record<string, unknown>
  /** What the toast says; with `undo` it offers the way back. */
  message: string
  undo?: (stored: Stored) => Omit<Call, 'undo'>
  /** The screen leaves this page, so it need not be drawn anew. */
  leaves?: boolean
}

type Problem = { text: string; errors: { pointer: string; message: string }[] }

/**
 * One write of a portfolio screen: key, toast with its way back, refreshed page. A refusal stays as `problem` for the
 * dialog that asked; what was typed stays with it. Needs the messages `portfolio`.
 */
export function useSend(org: string) {
  const t = useTranslations('portfolio.send')
  const router = useRouter()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const intention = useRef(newIntention())

  async function call({ method, path, body, message, undo, leaves }: Call, quiet: boolean): Promise<Stored | null> {
    const answer = await api<Stored>(method, `/organizations/${org}${path}`, {
      body,
      ...(method === 'POST' ? { idempotencyKey: intention.current } : {}),
    })
    if (answer.ok || !answer.offline) intention.current = newIntention()
    if (answer.ok) {
      const action = undo && { run: () => void call(undo(answer.data), true) }
      toast({ message, ...(action ? { action } : {}) })
      if (!leaves) router.refresh()
      return answer.data
    }
    const changed = answer.problem.status === 409 && answer.problem.current !== undefined
    const text = answer.offline ? t('offline') : changed ? t('changed') : answer.problem.detail || t('failed')
    if (changed) router.refresh()
    if (quiet) toast({ message: text })
    else setProblem({ text, errors: answer.problem.errors })
    return null
  }

  async function send(one: Call, quiet = false): Promise<Stored | null> {
    if (busy) return null
    setBusy(true)
    setProblem(null)
    const stored = await call(one, quiet)
    setBusy(false)
    return stored
  }

  const errorOf = (field: string) => problem?.errors.find(({ pointer }) => pointer === `/${field}`)?.message
  return { send, busy, problem, errorOf, clear: () => setProblem(null) }
}
