'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Check } from '../ui/icons'
import { useToast } from '../ui/toast.client'
import { useSave } from './use-save'

type State = 'not-started' | 'in-progress' | 'done' | 'blocked' | 'not-applicable'

/** One press for what has no number: done, with the way back in the toast. */
export function MarkDone({
  slug,
  itemId,
  seen,
  before,
}: {
  slug: string
  itemId: string
  seen: number
  before: State
}) {
  const t = useTranslations('phases')
  const toast = useToast()
  const { save, busy } = useSave()
  const path = `/organizations/${slug}/items/${itemId}`

  async function mark() {
    const answer = await save<{ revision: number }>('PATCH', path, { seen, state: 'done' })
    if (!answer.ok) {
      toast({ message: answer.problem.detail || t('item.failed') })
      return
    }
    const { revision } = answer.data
    toast({
      message: t('item.saved', { id: itemId, state: t('states.done'), before: t(`states.${before}`) }),
      action: { run: () => void save('PATCH', path, { seen: revision, state: before }) },
    })
  }

  return (
    <Button
      size="sm"
      disabled={busy}
      onClick={mark}
      aria-label={t('item.markNamed', { id: itemId })}
      className="phone:h-10"
    >
      <Check /> {t('item.mark')}
    </Button>
  )
}
