'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { api, newIntention } from '@/lib/client/api'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'

export type ConfirmInventoryProps = { org: string; itemCount: number; locked: boolean }

/** The security lead's word, restated before it is given. */
export function ConfirmInventory({ org, itemCount, locked }: ConfirmInventoryProps) {
  const t = useTranslations('registers.inventory.confirm')
  const form = useTranslations('registers.form')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const intention = useRef(newIntention())
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)

  async function confirm() {
    if (busy) return
    setBusy(true)
    const path = `/organizations/${org}/inventory-confirmations`
    const answer = await api('POST', path, { body: { itemCount }, idempotencyKey: intention.current })
    setBusy(false)
    if (answer.ok) {
      toast({ message: t('done') })
      setOpen(false)
    } else {
      setTrouble(answer.offline ? form('offline') : answer.problem.detail)
      if (!answer.offline) intention.current = newIntention()
    }
    router.refresh()
  }

  return (
    <>
      <Button variant="primary" disabled={locked} onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('dialog')}
        closeLabel={common('close')}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <Button variant="primary" aria-disabled={busy} onClick={() => void confirm()}>
              {t('button')}
            </Button>
          </>
        }
      >
        <p className="t-sm text-ink-2">{t('text', { count: itemCount })}</p>
        {trouble ? (
          <Notice kind="error" live="assertive" className="mt-3">
            {trouble}
          </Notice>
        ) : null}
      </Dialog>
    </>
  )
}
