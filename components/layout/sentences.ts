import { useTranslations } from 'next-intl'
import { spokenParams } from '@/lib/calendar/words'
import type { Sentence } from '@/lib/scoring/types'

/** Gives the words of the sentences that rules answer with: codes of the messages `scoring` and `readiness`. */
export function useSentences(): (sentence: Sentence) => string {
  const t = useTranslations()
  return ({ code, params }) => t(code as never, spokenParams(params) as never)
}
