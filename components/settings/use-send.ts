import { useTranslations } from 'next-intl'
import type { WriteMethod } from '@/lib/client/api'
import { useRouter } from '../layout/use-router'
import { useWrite } from '../write/use-write'

/** `general` is what belongs to no field of the form, or null. */
export type SendProblem = { sentence: string; general: string | null; fields: Record<string, string> }

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

  const sentence = refused?.problem.current === undefined ? (refused?.sentence ?? '') : t('changedMeanwhile')
  const problem: SendProblem | null = refused && {
    sentence,
    general: refused.problem.errors.every(({ pointer }) => pointer === '/') ? sentence : null,
    fields: Object.fromEntries(refused.problem.errors.map(({ pointer, message }) => [pointer, message])),
  }
  return { send, busy, problem, clear }
}
