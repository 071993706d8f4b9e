'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'

export type ConfirmInventoryProps = { itemCount: number; locked: boolean }

/** The security lead's word, restated before it is given. */
export function ConfirmInventory({ itemCount, locked }: ConfirmInventoryProps) {
  const { slug } = usePageContext()
  const t = useTranslations('registers.inventory.confirm')
  const router = useRouter()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const { write, busy, problem: trouble } = useWrite()

  async function confirm() {
    const path = `/organizations/${slug}/inventory-confirmations`
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
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('dialog')}
        className="gap-3"
        text={t('text', { count: itemCount })}
        submitLabel={t('button')}
        busy={busy}
        problem={trouble?.sentence}
        onSubmit={() => void confirm()}
      ></FormDialog>
    </>
  )
}
