'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { useSend } from './use-send'

type Props = { useCaseId: string; owner: string | null; title: string }

/** Puts "find out why" into the work list, for the owner of the use case and leading back to it. */
export function CaseActionButton({ useCaseId, owner, title }: Props) {
  const t = useTranslations('portfolio.case')
  const { send, busy, problem } = useSend()
  const act = () =>
    send({
      method: 'POST',
      path: '/work-items',
      body: { kind: 'review', source: useCaseId, text: t('actText', { name: title }), owner },
      message: t('acted'),
    })
  return (
    <>
      <Button size="sm" className="phone:h-10" aria-disabled={busy} onClick={() => (busy ? undefined : void act())}>
        {t('act')}
      </Button>
      {problem ? (
        <p role="alert" className="text-xs font-medium text-blocked">
          {problem.text}
        </p>
      ) : null}
    </>
  )
}
