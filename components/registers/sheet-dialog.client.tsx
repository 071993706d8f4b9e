'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { RegisterView } from '@/lib/features/registers/queries'
import { OnDemand, useAhead } from '../layout/on-demand.client'
import { Button } from '../ui/button'
import { ClipboardPaste } from '../ui/icons'

const load = async () => (await import('./sheet-panel.client')).SheetPanel

/** Opens the dialog that takes a sheet; how sheets are read comes with it. */
export function SheetDialog({ view }: { view: RegisterView }) {
  const t = useTranslations('registers')
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  useAhead(load)
  return (
    <>
      <Button onClick={() => setOpen(true)} className="phone:hidden">
        <ClipboardPaste className="size-[15px]" />
        {t('sheet.open')}
      </Button>
      <OnDemand load={load} wanted={open} onLost={close} props={{ view, onClose: close }} />
    </>
  )
}
