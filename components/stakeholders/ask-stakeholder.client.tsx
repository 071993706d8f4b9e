'use client'

import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { useToast } from '../ui/toast.client'
import { useWrite } from '../write/use-write'

/** Asks for an acknowledgement; once a day is enough, so a second press only says so. */
export function AskStakeholder({ id, name }: { id: string; name: string }) {
  const { slug } = usePageContext()
  const t = useTranslations('registers.stakeholders')
  const router = useRouter()
  const toast = useToast()
  const { write, busy } = useWrite()

  async function ask() {
    const path = `/organizations/${slug}/stakeholders/${id}/reminders`
    const answer = await write('POST', path, undefined, { quiet: true })
    if (!answer) return
    toast({ message: answer.ok ? t('askedDone', { name }) : answer.sentence })
    router.refresh()
  }

  return (
    <Button size="sm" aria-disabled={busy} aria-label={t('askFor', { name })} onClick={() => void ask()}>
      {t('ask')}
    </Button>
  )
}
