import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { sumsTo100 } from '@/lib/scoring/comparison/comparison'
import { useRouter } from '../layout/use-router'
import { useToast } from '../ui/toast.client'
import { told, useWrite, useWriter } from '../write/use-write'
import { type Draft, scoreAt, withScore } from './draft'

type Stored = Draft & { revision: number }
type Kept = { id: string; revision: number; stored: Draft }

/** What somebody makes of a comparison until it is stored: the draft, what is wrong in it, and what others stored meanwhile. */
export function useComparison({ id, revision, stored }: Kept) {
  const { slug } = usePageContext()
  const t = useTranslations('comparison')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const writer = useWriter()
  const { write, busy, problem, clear } = useWrite()
  const [draft, setDraft] = useState(stored)
  const [wrong, setWrong] = useState<readonly string[]>([])
  const path = `/organizations/${slug}/decisions/${id}/comparison`

  async function save(seen = revision) {
    const answer = await write<Stored>('PUT', path, { revision: seen, ...draft })
    if (!answer?.ok) return
    toast({
      message: t('saved'),
      action: { label: common('undo'), run: () => void takeBack(answer.data.revision) },
    })
  }
  async function takeBack(seen: number) {
    const answer = await writer('PUT', path, { revision: seen, ...stored })
    toast({ message: answer.ok ? common('undone') : told(answer, (reason) => common('notUndone', { reason })) })
    router.refresh()
  }
  function weigh(one: string, weight: number | null) {
    setWrong((all) => [...all.filter((other) => other !== one), ...(weight === null ? [one] : [])])
    if (weight === null) return
    setDraft((now) => ({
      ...now,
      criteria: now.criteria.map((each) => (each.id === one ? { ...each, weight } : each)),
    }))
  }
  function score(option: string, criterion: string, value: number | null) {
    setDraft((now) => {
      const before = scoreAt(now, option, criterion) ?? { option, criterion, basis: null, url: null, confidence: null }
      return withScore(now, { ...before, score: value })
    })
  }
  function discard() {
    clear()
    setWrong([])
    setDraft(stored)
  }

  return {
    draft,
    setDraft,
    dirty: JSON.stringify(draft) !== JSON.stringify(stored),
    even: draft.criteria.length === 0 || sumsTo100(draft.criteria),
    wrong,
    busy,
    problem,
    theirs: problem?.problem.status === 409 ? (problem.problem.current as Stored | undefined) : undefined,
    clear,
    save,
    weigh,
    score,
    discard,
  }
}
