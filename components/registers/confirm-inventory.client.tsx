'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { useWrite } from '../write/use-write'

export type ConfirmInventoryProps = { org: string; itemCount: number; locked: boolean }

/** The security lead's word, restated before it is given. */
export function ConfirmInventory({ org, itemCount, locked }: ConfirmInventoryProps) {
  const t = useTranslations('registers.inventory.confirm')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const { write, busy, problem: trouble } = useWrite()

  async function confirm() {
    const path = `/organizations/${org}/inventory-confirmations`
    const answer = await write('POST', path, { itemCount }, { quiet: true })
    if (!answer) return
    if (answer.ok) {
      toast({ message: t('done') })
      setOpen(false)
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
            {trouble.sentence}
          </Notice>
        ) : null}
      </Dialog>
    </>
  )
}
