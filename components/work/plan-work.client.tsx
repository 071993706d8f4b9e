'use client'

import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { useToast } from '../ui/toast.client'
import { useWrite } from '../write/use-write'

export type PlanWorkProps = {
  /** What the work is for: the section and id of its record. */
  source: string
  text: string
  owner: string | null
  dueAt: string
  /** Of the record, for whoever does not see beside what the button stands. */
  name: string
}

/** Puts what a record asks for into the work list, for its owner; where and when is said there and on the roadmap. */
export function PlanWork({ name, ...item }: PlanWorkProps) {
  const { slug } = usePageContext()
  const t = useTranslations('work.plan')
  const toast = useToast()
  const router = useRouter()
  const { write, busy, problem } = useWrite()
  async function act() {
    const done = await write('POST', `/organizations/${slug}/work-items`, { kind: 'improvement', ...item })
    if (!done?.ok) return
    toast({ message: t('acted') })
    router.refresh()
  }
  return (
    <>
      <Button
        size="sm"
        className="phone:h-10"
        aria-label={t('actFor', { name })}
        aria-disabled={busy}
        onClick={() => (busy ? undefined : void act())}
      >
        {t('act')}
      </Button>
      {problem ? (
        <p role="alert" className="text-xs font-medium text-blocked">
          {problem.sentence}
        </p>
      ) : null}
    </>
  )
}
