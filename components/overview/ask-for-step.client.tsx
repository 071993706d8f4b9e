'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { useToast } from '../ui/toast.client'
import { useWrite } from '../write/use-write'

/** Asks those who can take the next step; once a day is enough, so a second press only says so. */
export function AskForStep({ slug, step, names }: { slug: string; step: string; names: string }) {
  const t = useTranslations('overview.ask')
  const toast = useToast()
  const { write, busy } = useWrite()

  async function ask() {
    const answer = await write('POST', `/organizations/${slug}/next-step/asks`, { step }, { quiet: true })
    if (answer) toast({ message: answer.ok ? t('done', { names }) : answer.sentence })
  }

  return (
    <Button
      variant="primary"
      size="lg"
      aria-disabled={busy}
      aria-label={t('named', { names })}
      onClick={() => void ask()}
    >
      {t('label')}
    </Button>
  )
}
