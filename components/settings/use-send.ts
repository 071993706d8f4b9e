import { useTranslations } from 'next-intl'
import type { WriteMethod } from '@/lib/client/api'
import { useRouter } from '../layout/use-router'
import { useWrite } from '../write/use-write'

export type SendProblem = { sentence: string; fields: Record<string, string> }

/** One write of a settings page: problems by pointer, and after a conflict the page shows what is stored now. */
export function useSend() {
  const router = useRouter()
  const t = useTranslations('settings')
  const { write, busy, problem: refused, clear } = useWrite()

  async function send<T>(method: WriteMethod, path: string, body?: unknown): Promise<T | null> {
    const answer = await write<T>(method, path, body)
    if (answer?.ok) return answer.data
    if (answer?.problem.current !== undefined) router.refresh()
    return null
  }

  const problem: SendProblem | null = refused && {
    sentence: refused.problem.current === undefined ? refused.sentence : t('changedMeanwhile'),
    fields: Object.fromEntries(refused.problem.errors.map(({ pointer, message }) => [pointer, message])),
  }
  return { send, busy, problem, clear }
}
