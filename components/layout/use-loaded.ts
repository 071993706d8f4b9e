import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { read } from '@/lib/client/api'

type Loaded<T> = { data: T | null; problem: string | null }

/** What the portal answers to a question that a dialog asks when it opens; asked again when the person says so. */
export function useLoaded<T>(path: string): Loaded<T> & { again: () => void } {
  const t = useTranslations('common')
  const [loaded, setLoaded] = useState<Loaded<T>>({ data: null, problem: null })
  const [tries, setTries] = useState(0)
  const failed = t('notLoaded')

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks the same question again
  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      const answer = await read<T>(path, stop.signal)
      if (stop.signal.aborted) return
      if (answer.ok) setLoaded({ data: answer.data, problem: null })
      else setLoaded({ data: null, problem: answer.problem.detail || failed })
    }
    void ask()
    return () => stop.abort()
  }, [path, tries, failed])

  const again = useCallback(() => {
    setLoaded({ data: null, problem: null })
    setTries((count) => count + 1)
  }, [])
  return { ...loaded, again }
}
