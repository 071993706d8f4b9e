'use client'

import { Button } from '../ui/button'
import { useToast } from '../ui/toast.client'
import { useWrite } from '../write/use-write'

export type AskForStepProps = { slug: string; step: string; label: string; named: string; done: string }

/** Asks those who can take the next step; once a day is enough, so a second press only says so. */
export function AskForStep({ slug, step, label, named, done }: AskForStepProps) {
  const toast = useToast()
  const { write, busy } = useWrite()

  async function ask() {
    const answer = await write('POST', `/organizations/${slug}/next-step/asks`, { step }, { quiet: true })
    if (answer) toast({ message: answer.ok ? done : answer.sentence })
  }

  return (
    <Button variant="primary" size="lg" aria-disabled={busy} aria-label={named} onClick={() => void ask()}>
      {label}
    </Button>
  )
}
