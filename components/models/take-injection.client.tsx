'use client'

import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { useToast } from '../ui/toast.client'
import { useWrite } from '../write/use-write'

type Props = { useCaseId: string; revision: number; at: string; day: string; name: string }

/** Writes the day of the test into the use case, over the revision that was shown. */
export function TakeInjection({ useCaseId, revision, at, day, name }: Props) {
  const { slug } = usePageContext()
  const t = useTranslations('models.card')
  const toast = useToast()
  const router = useRouter()
  const { write, busy, problem } = useWrite()
  async function take() {
    const path = `/organizations/${slug}/registers/use-cases/${useCaseId}`
    const stored = await write('PATCH', path, { injectionTestAt: at, revision })
    if (!stored?.ok) return
    toast({ message: t('injectionDone') })
    router.refresh()
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="sm" className="phone:h-10" aria-disabled={busy} onClick={() => (busy ? undefined : void take())}>
        {t('injection', { date: day, name })}
      </Button>
      {problem ? (
        <p role="alert" className="text-xs font-medium text-blocked">
          {problem.sentence}
        </p>
      ) : null}
    </div>
  )
}
