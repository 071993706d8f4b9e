import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { useToast } from '../ui/toast.client'
import { type Refused, useWrite, useWriter } from '../write/use-write'

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

/**
 * One write of a portfolio screen: toast with its way back, refreshed page. A refusal stays as `problem` for the dialog that
 * asked, unless it is quiet: then a toast says it. What was typed stays with the dialog. Needs the messages `portfolio`.
 */
export function useSend() {
  const { slug } = usePageContext()
  const t = useTranslations('portfolio.send')
  const router = useRouter()
  const toast = useToast()
  const writer = useWriter()
  const { write, busy, problem: refused, errorOf, clear } = useWrite()
  const pathOf = (call: Pick<Call, 'path'>) => `/organizations/${slug}${call.path}`
  const changed = ({ problem }: Refused) => problem.status === 409 && problem.current !== undefined
  const wordsOf = (one: Refused) => (changed(one) ? t('changed') : one.sentence)

  async function takeBack({ method, path, body, message }: Omit<Call, 'undo'>) {
    const answer = await writer(method, pathOf({ path }), body)
    toast({ message: answer.ok ? message : wordsOf(answer) })
    router.refresh()
  }

  async function send(call: Call, quiet = false): Promise<Stored | null> {
    const { method, body, message, undo, leaves } = call
    const answer = await write<Stored>(method, pathOf(call), body, { quiet: leaves })
    if (answer?.ok) {
      const back = undo?.(answer.data)
      toast({ message, ...(back ? { action: { run: () => void takeBack(back) } } : {}) })
      return answer.data
    }
    if (answer && changed(answer)) router.refresh()
    if (answer && quiet) {
      clear()
      toast({ message: wordsOf(answer) })
    }
    return null
  }

  const problem = refused && { text: wordsOf(refused), errors: refused.problem.errors }
  return { send, busy, problem, errorOf, clear }
}
