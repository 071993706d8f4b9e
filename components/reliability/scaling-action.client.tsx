'use client'

import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { useToast } from '../ui/toast.client'
import { useWrite } from '../write/use-write'

type Props = { endpointId: string; name: string; owner: string | null; dueAt: string }

/** Puts "give it more capacity" into the work list, for the owner of its team; when it is closed its effect is measured. */
export function ScalingAction({ endpointId, name, owner, dueAt }: Props) {
  const { slug } = usePageContext()
  const t = useTranslations('reliability.capacity')
  const toast = useToast()
  const router = useRouter()
  const { write, busy, problem } = useWrite()
  async function act() {
    const body = { kind: 'improvement', source: `endpoints/${endpointId}`, text: t('actText', { name }), owner, dueAt }
    const done = await write('POST', `/organizations/${slug}/work-items`, body)
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
