import { useEffect, useRef, useState } from 'react'
import { useRouter } from '../layout/use-router'
import { useWrite, type Written } from '../write/use-write'

/**
 * One write of a dialog. After a refusal the page behind may be out of date: it is read again when the dialog closes, not
 * before, so that nothing written in it is lost. Needs no messages but `common`.
 */
export function useCall() {
  const router = useRouter()
  const { write, busy, problem: refused, clear } = useWrite()
  const [own, setOwn] = useState<string | null>(null)
  const stale = useRef(false)

  useEffect(
    () => () => {
      if (stale.current) router.refresh()
    },
    [router],
  )

  async function send<T>(path: string, body?: unknown): Promise<Written<T> | undefined> {
    setOwn(null)
    const answer = await write<T>('POST', path, body)
    if (answer) stale.current = !answer.ok && answer.outcome === 'refused'
    return answer
  }

  function setProblem(sentence: string) {
    clear()
    setOwn(sentence)
  }

  return { send, busy, problem: own ?? refused?.sentence ?? null, setProblem }
}

/** Whether a refusal asks for the password again. */
export const asksForProof = (answer: Written<unknown>): boolean =>
  !answer.ok && answer.problem.errors.some(({ pointer }) => pointer === '/session/proof')
