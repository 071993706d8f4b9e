import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { type Answer, api, newIntention } from '@/lib/client/api'
import { useRouter } from '../layout/use-router'

/**
 * One write of a dialog. `begin` is called when the dialog opens and makes the key of this one intention: a double click
 * or a retry after a lost answer sends the same key and does nothing twice. After a refusal the page behind may be out of
 * date: it is read again when the dialog closes, not before, so that nothing written in it is lost. Needs the messages
 * `gates`.
 */
export function useCall() {
  const t = useTranslations('gates.call')
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const intention = useRef<string>(undefined)
  const refused = useRef(false)

  useEffect(
    () => () => {
      if (refused.current) router.refresh()
    },
    [router],
  )

  const begin = () => {
    intention.current = newIntention()
    setProblem(null)
  }

  async function send<T>(path: string, body?: unknown): Promise<Answer<T>> {
    intention.current ??= newIntention()
    setBusy(true)
    setProblem(null)
    const answer = await api<T>('POST', path, { body, idempotencyKey: intention.current })
    setBusy(false)
    if (answer.ok) {
      intention.current = undefined
      refused.current = false
      router.refresh()
    } else {
      refused.current = !answer.offline
      setProblem(answer.offline ? t('offline') : answer.problem.detail || t('failed'))
    }
    return answer
  }

  return { begin, send, busy, problem, setProblem }
}

/** Whether a refusal asks for the password again. */
export const asksForProof = (answer: Answer<unknown>): boolean =>
  !answer.ok && answer.problem.errors?.some(({ pointer }) => pointer === '/session/proof')
