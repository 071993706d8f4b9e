'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { BellRing } from '../ui/icons'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { ReasonDialog } from './reason-dialog'
import { useCall } from './use-call'

export type RoundActionsProps = {
  /** Of the API: /organizations/…/gates/gate-1-2 */
  path: string
  gate: string
  round: number
  mayRemind: boolean
  mayWithdraw: boolean
  /** The reader's own live signature. */
  signatureId: string | null
}

/** What can be done with an open round besides deciding: remind, take the own signature back, withdraw. */
export function RoundActions({ path, gate, round, mayRemind, mayWithdraw, signatureId }: RoundActionsProps) {
  const t = useTranslations('gates')
  const toast = useToast()
  const { send, busy, problem } = useCall()
  const [dialog, setDialog] = useState<'withdraw' | 'take-back' | null>(null)

  async function remind() {
    const answer = await send(`${path}/reminders`)
    if (answer?.ok) toast({ message: t('panel.reminded') })
  }

  const close = () => setDialog(null)
  return (
    <div className="no-print mt-3.5 grid gap-2">
      {problem ? (
        <Notice kind="info" live="polite">
          {problem}
        </Notice>
      ) : null}
      {mayRemind ? (
        <Button disabled={busy} onClick={remind}>
          <BellRing /> {t('panel.remind')}
        </Button>
      ) : null}
      {signatureId ? <Button onClick={() => setDialog('take-back')}>{t('panel.takeBack')}</Button> : null}
      {mayWithdraw ? (
        <Button variant="quiet" onClick={() => setDialog('withdraw')}>
          {t('panel.withdraw')}
        </Button>
      ) : null}
      {dialog === 'withdraw' ? (
        <ReasonDialog
          onClose={close}
          title={t('withdraw.title', { gate })}
          text={t('withdraw.text')}
          button={t('withdraw.button')}
          path={`${path}/rounds/${round}/withdrawal`}
          danger
        />
      ) : null}
      {dialog === 'take-back' ? (
        <ReasonDialog
          onClose={close}
          title={t('takeBack.title')}
          text={t('takeBack.text')}
          button={t('takeBack.button')}
          path={`${path}/rounds/${round}/take-backs`}
          body={{ signatureId }}
          danger
        />
      ) : null}
    </div>
  )
}
