'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { OwnerDueFields, useOwnerDue } from '../write/owner-due.client'
import { useCall } from './use-call'

type Props = { path: string; people: { value: string; label: string }[]; count: number }

/** Puts what would unblock the gate into the work list, with who does it and by when. */
export function PlanThese(props: Props) {
  const t = useTranslations('gates.planThese')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button className="no-print phone:h-11 phone:w-full" onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      {open ? <PlanDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function PlanDialog({ path, people, count, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations('gates.planThese')
  const toast = useToast()
  const { send, busy, problem } = useCall()
  const held = useOwnerDue()

  async function plan() {
    const answer = await send<{ added: number; there: number }>(path, { owner: held.owner, dueAt: held.dueAt })
    if (!answer?.ok) return
    toast({ message: t('done', answer.data) })
    onClose()
  }

  return (
    <FormDialog
      onClose={onClose}
      title={t('title')}
      text={t('text', { count })}
      className="gap-3"
      submitLabel={t('button')}
      busy={busy}
      disabled={!held.isWhole}
      problem={problem}
      onSubmit={() => void plan()}
    >
      <OwnerDueFields id="plan-these" held={held} people={people} emptyLabel={t('nobody')} />
    </FormDialog>
  )
}
