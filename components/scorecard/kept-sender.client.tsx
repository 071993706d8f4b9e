'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { send } from '../write/send'
import { AnswerQueue } from './answer-queue'
import type { SavedAnswer } from './answer-value'
import { isAnswering, isQuestionsPage, keptFor, keptScorecards } from './kept-answers'

export type KeptSenderProps = { userKey: string }

const RETRY_MS = 15_000
const standing = { answered: 0, settled: 0, questions: 0, mean: null, cap: null, suggested: null }
const area = { areaId: '', revision: 0, mode: 'guided' as const, quick: null, final: null }

type Left = { questions: string[]; refused: { questionId: string; detail: string } | null; drop: (() => void) | null }

/**
 * Answers that an earlier visit left on this device, because it was offline: sent from whatever page is open, and told on
 * Overview and Assess as long as they wait.
 */
export function KeptSender({ userKey }: KeptSenderProps) {
  const { slug, base } = usePageContext()
  const t = useTranslations('common.keptAnswers')
  const router = useRouter()
  const pathname = usePathname()
  const [left, setLeft] = useState<Left | null>(null)
  const [tries, setTries] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again on every page and with every try
  useEffect(() => {
    const { localStorage } = window
    if (isQuestionsPage(pathname, slug) || isAnswering(localStorage, userKey, slug, Date.now())) {
      setLeft(null)
      const later = setTimeout(() => setTries((count) => count + 1), RETRY_MS)
      return () => clearTimeout(later)
    }
    const kept = keptScorecards(localStorage, userKey, slug)
    const questions = [...kept.values()].flat()
    if (questions.length === 0) return setLeft(null)
    setLeft((now) => ({ questions, refused: now?.refused ?? null, drop: now?.drop ?? null }))
    const stops = [...kept.keys()].map((scorecardId) => {
      const queue = new AnswerQueue(
        new Map(),
        { standing, area },
        {
          storageKey: `${keptFor(userKey, slug)}${scorecardId}`,
          storage: localStorage,
          send: (questionId, body) =>
            send<SavedAnswer>('PUT', `/organizations/${slug}/scorecards/draft/answers/${questionId}`, {
              body: { ...body, scorecardId },
            }),
        },
      )
      const stop = queue.subscribe(() => {
        const { status } = queue.read()
        const waiting = [...keptScorecards(localStorage, userKey, slug).values()].flat()
        if (waiting.length === 0) {
          setLeft(null)
          router.refresh()
        } else if (status.kind === 'failed') {
          const { questionId, detail } = status
          setLeft({ questions: waiting, refused: { questionId, detail }, drop: () => queue.discard(questionId) })
        } else setLeft((now) => ({ questions: waiting, refused: now?.refused ?? null, drop: now?.drop ?? null }))
      })
      queue.resume()
      return stop
    })
    return () => {
      for (const stop of stops) stop()
    }
  }, [slug, userKey, pathname, tries])

  const waits = left !== null
  useEffect(() => {
    const again = () => setTries((count) => count + 1)
    window.addEventListener('online', again)
    const timer = waits ? setInterval(again, RETRY_MS) : undefined
    return () => {
      window.removeEventListener('online', again)
      clearInterval(timer)
    }
  }, [waits])

  if (left === null || (pathname !== base && pathname !== `${base}/assess`)) return null
  const { questions, refused, drop } = left
  return (
    <div className="no-print px-6 pt-4 phone:px-4">
      <Notice
        kind="warning"
        live="polite"
        title={t('title', { count: questions.length, questions: questions.join(', ') })}
        action={
          <>
            <Button size="sm" onClick={() => setTries((count) => count + 1)}>
              {t('send')}
            </Button>
            {refused && drop ? (
              <Button
                size="sm"
                onClick={() => {
                  drop()
                  setLeft(null)
                  setTries((count) => count + 1)
                }}
              >
                {t('drop', { question: refused.questionId })}
              </Button>
            ) : null}
          </>
        }
      >
        {refused ? t('refused', { question: refused.questionId, detail: refused.detail }) : t('text')}
      </Notice>
    </div>
  )
}
