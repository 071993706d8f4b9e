'use client'

import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { useToast } from '../ui/toast.client'
import { useWrite } from '../write/use-write'

/** Begins the review of a quarter: from then on notes and decisions can be written. */
export function BeginReview({ quarter }: { quarter: string }) {
  const { slug } = usePageContext()
  const t = useTranslations('reviews.begin')
  const toast = useToast()
  const { write, busy, problem } = useWrite()
  async function begin() {
    const answer = await write('POST', `/organizations/${slug}/quarter-reviews`, { quarter })
    if (answer?.ok) toast({ message: t('begun') })
  }
  return (
    <div className="grid gap-1">
      <Button variant="primary" aria-disabled={busy} onClick={() => void begin()}>
        {t('button')}
      </Button>
      {problem ? (
        <p role="alert" className="text-xs text-blocked">
          {problem.sentence}
        </p>
      ) : null}
    </div>
  )
}
