'use client'

import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { useToast } from '../ui/toast.client'
import { useWrite } from '../write/use-write'

type Props = {
  names: string
  /** The step they are asked for, as its reader saw it. */
  step?: string
  /** An open gate, whose seats are reminded instead. */
  gate?: string
}

/** Asks those who can take the next step; once a day is enough, so a second press only says so. */
export function AskForStep({ names, step, gate }: Props) {
  const { slug } = usePageContext()
  const t = useTranslations('overview.ask')
  const toast = useToast()
  const { write, busy } = useWrite()

  async function ask() {
    const answer = gate
      ? await write('POST', `/organizations/${slug}/gates/${gate}/reminders`, undefined, { quiet: true })
      : await write('POST', `/organizations/${slug}/next-step/asks`, { step }, { quiet: true })
    if (answer) toast({ message: answer.ok ? t('done', { names }) : answer.sentence })
  }

  return (
    <Button
      variant="primary"
      size="lg"
      aria-disabled={busy}
      aria-label={t(gate ? 'remindNamed' : 'named', { names })}
      onClick={() => void ask()}
    >
      {t(gate ? 'remind' : 'label')}
    </Button>
  )
}
