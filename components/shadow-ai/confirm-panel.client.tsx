'use client'

import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'

export type ConfirmPanelProps = { itemCount: number; onClose: () => void }

/** The security lead's word, restated before it is given. */
export function ConfirmPanel({ itemCount, onClose }: ConfirmPanelProps) {
  const { slug } = usePageContext()
  const t = useTranslations('registers.inventory.confirm')
  const router = useRouter()
  const toast = useToast()
  const { write, busy, problem: trouble } = useWrite()

  async function confirm() {
    const path = `/organizations/${slug}/inventory-confirmations`
    const answer = await write('POST', path, { itemCount }, { quiet: true })
    if (!answer) return
    if (answer.ok) {
      toast({ message: t('done') })
      onClose()
    }
    router.refresh()
  }

  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('dialog')}
      className="gap-3"
      text={t('text', { count: itemCount })}
      submitLabel={t('button')}
      busy={busy}
      problem={trouble?.sentence}
      onSubmit={() => void confirm()}
    />
  )
}
