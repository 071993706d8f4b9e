import { useTranslations } from 'next-intl'
import type { WriteMethod } from '@/lib/client/api'
import { useWrite } from '../write/use-write'

/** One write about a flag, with its problem in words and by field. */
export function useFlagCall() {
  const t = useTranslations('flags.call')
  const { write, busy, problem: refused, clear } = useWrite()

  async function send<T>(method: WriteMethod, path: string, body?: unknown): Promise<T | null> {
    const answer = await write<T>(method, path, body)
    return answer?.ok ? answer.data : null
  }

  const problem = refused && {
    sentence: refused.problem.current === undefined ? refused.sentence : t('stale'),
    fields: Object.fromEntries(refused.problem.errors.map(({ pointer, message }) => [pointer, message])),
  }
  return { send, busy, problem, clear }
}
