import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { usePageContext } from '#page-context'
import { SaveState } from '../ui/save-state'
import type { SaveStatus } from './answer-queue'

const QUIET_MS = 5_000

/** Speaks at most every five seconds, and always ends with the last state. */
function useCalm(text: string): string {
  const [spoken, setSpoken] = useState(text)
  const last = useRef(0)
  useEffect(() => {
    const wait = Math.max(0, last.current + QUIET_MS - Date.now())
    const timer = setTimeout(() => {
      last.current = Date.now()
      setSpoken(text)
    }, wait)
    return () => clearTimeout(timer)
  }, [text])
  return spoken
}

/** How a moment is told; fetched once the page is there, because nothing is saved before somebody answers. */
function useMoments() {
  const [moments, setMoments] = useState<typeof import('@/lib/calendar/words') | null>(null)
  useEffect(() => {
    void import('@/lib/calendar/words').then(setMoments, () => undefined)
  }, [])
  return moments
}

type Props = { status: SaveStatus; onRetry: () => void; onDiscard: (questionId: string) => void }

/** What became of the last change, seen at once and announced calmly. */
export function SaveLine({ status, onRetry, onDiscard }: Props) {
  const t = useTranslations('scorecard.save')
  const common = useTranslations('common')
  const { zone } = usePageContext()
  const moments = useMoments()
  const time = (at: number) => moments?.timeLabel(new Date(at).toISOString(), zone)
  const saved = (told: string | undefined) => (told === undefined ? common('saved') : t('saved', { time: told }))
  const words = {
    idle: '',
    saving: t('saving'),
    saved: status.kind === 'saved' ? saved(time(status.at)) : '',
    offline: t('offline'),
    waiting: t('waiting'),
    failed: t('failed'),
  }[status.kind]
  const spoken = useCalm(words)
  const linkClass = 'min-h-6 px-1 text-accent underline underline-offset-3'
  return (
    <div className="ml-auto flex min-h-6 flex-wrap items-center justify-end gap-x-2">
      <span role="status" aria-live="polite" className="sr-only">
        {spoken}
      </span>
      {status.kind === 'idle' ? null : (
        <SaveState
          state={status.kind}
          action={
            status.kind !== 'saving' && status.kind !== 'saved' ? (
              <button type="button" className={linkClass} onClick={onRetry}>
                {t('retry')}
              </button>
            ) : undefined
          }
        >
          {words}
        </SaveState>
      )}
      {status.kind === 'failed' ? (
        <span className="basis-full text-right text-xs text-ink-2">
          {t('because', { question: status.questionId, detail: status.detail })}{' '}
          <button type="button" className={linkClass} onClick={() => onDiscard(status.questionId)}>
            {t('discard')}
          </button>
        </span>
      ) : null}
    </div>
  )
}
