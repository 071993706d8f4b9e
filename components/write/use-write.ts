import { useTranslations } from 'next-intl'
import { useCallback, useRef, useState } from 'react'
import type { Answer, Problem, WriteMethod } from '@/lib/client/api'
import { useRouter } from '../layout/use-router'
import { type Keys, send } from './send'

export type Refused = {
  ok: false
  outcome: 'refused' | 'not-sent' | 'unknown'
  problem: Problem
  sentence: string
  /** The first try was saved after all, and the form was changed since. */
  earlier?: true
}
export type Written<T> = { ok: true; data: T } | Refused
/** A refusal in the words of a screen. What was not sent or may have been done is never called refused. */
export const told = ({ outcome, sentence }: Refused, refusal: (sentence: string) => string): string =>
  outcome === 'refused' ? refusal(sentence) : sentence

type Options = {
  /** The page stays as it is: the caller leaves it, or draws it anew by itself. */
  quiet?: boolean
  file?: File
}

const isEarlier = ({ errors }: Problem) => errors.some(({ pointer }) => pointer === '/headers/idempotency-key')

/** Writes with a kept key and says in one sentence what became of it. For what is sent without waiting: see `useWrite`. */
export function useWriter() {
  const t = useTranslations('common.write')
  const keys = useRef<Keys>(new Map())
  return useCallback(
    async <T>(method: WriteMethod, path: string, body?: unknown, file?: File): Promise<Written<T>> => {
      const answer: Answer<T> = await send<T>(method, path, { body, keys: keys.current, ...(file ? { file } : {}) })
      if (answer.ok) return answer
      const { outcome, problem } = answer
      const told = (sentence: string) => {
        const { status, reference } = problem
        return status >= 500 && reference ? `${sentence} ${t('reference', { reference })}` : sentence
      }
      if (outcome === 'not-sent') return { ...answer, sentence: t('notSent') }
      if (outcome === 'unknown')
        return {
          ...answer,
          sentence: told(problem.status >= 500 ? t('unsure', { status: problem.status }) : t('unknown')),
        }
      if (isEarlier(problem))
        return { ...answer, problem: { ...problem, errors: [] }, sentence: t('earlier'), earlier: true }
      return { ...answer, sentence: told(problem.detail || t('failed')) }
    },
    [t],
  )
}

/**
 * One write of a form: busy, one at a time, what went wrong in words and by field, and a fresh page afterwards. Undefined
 * is a second press while the first is on its way. Needs no messages but `common`.
 */
export function useWrite() {
  const router = useRouter()
  const writer = useWriter()
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Refused | null>(null)

  async function write<T>(
    method: WriteMethod,
    path: string,
    body?: unknown,
    { quiet, file }: Options = {},
  ): Promise<Written<T> | undefined> {
    if (running.current) return undefined
    running.current = true
    setBusy(true)
    setProblem(null)
    const answer = await writer<T>(method, path, body, file)
    running.current = false
    setBusy(false)
    if (!answer.ok) setProblem(answer)
    if (answer.ok ? !quiet : answer.earlier) router.refresh()
    return answer
  }

  const errorOf = (field: string) => problem?.problem.errors.find(({ pointer }) => pointer === `/${field}`)?.message
  return { write, busy, problem, errorOf, clear: () => setProblem(null) }
}
