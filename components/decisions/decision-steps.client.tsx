'use client'

import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { told, useWrite, useWriter } from '../write/use-write'

export type DecisionStepsProps = {
  id: string
  revision: number
  title: string
  owner: string | null
  /** It is proposed and this person may accept it. */
  acceptable: boolean
  /** It is due to be looked at again, and nobody was asked yet. */
  again: boolean
}

/** Accepting, and the action to look again. */
export function DecisionSteps({ id, revision, title, owner, acceptable, again }: DecisionStepsProps) {
  const { slug } = usePageContext()
  const t = useTranslations('comparison.steps')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const writer = useWriter()
  const { write, busy, problem } = useWrite()
  const path = `/organizations/${slug}/registers/adrs/${id}`
  async function accept() {
    const answer = await write<{ revision: number }>('PATCH', path, { revision, status: 'accepted' })
    if (!answer?.ok) return
    const { revision: seen } = answer.data
    toast({ message: t('accepted'), action: { label: common('undo'), run: () => void reopen(seen) } })
  }
  async function reopen(seen: number) {
    const answer = await writer('PATCH', path, { revision: seen, status: 'proposed', decidedAt: null })
    toast({ message: answer.ok ? t('reopened') : told(answer, (reason) => common('notUndone', { reason })) })
    router.refresh()
  }
  async function lookAgain() {
    const body = { kind: 'review', source: `adrs/${id}`, text: t('againText', { title }), owner }
    const answer = await write('POST', `/organizations/${slug}/work-items`, body)
    if (answer?.ok) toast({ message: t('againDone') })
  }
  return (
    <>
      {again ? (
        <Button aria-disabled={busy} onClick={() => (busy ? undefined : void lookAgain())}>
          {t('again')}
        </Button>
      ) : null}
      {acceptable ? (
        <Button variant="primary" aria-disabled={busy} onClick={() => (busy ? undefined : void accept())}>
          {t('accept')}
        </Button>
      ) : null}
      {problem ? (
        <Notice kind="error" live="assertive">
          {problem.sentence}
        </Notice>
      ) : null}
    </>
  )
}
