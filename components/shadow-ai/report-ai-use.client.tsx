'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { RegisterView } from '@/lib/features/registers/queries'
import { OnDemand, useAhead } from '../layout/on-demand.client'
import { Button, type ButtonLook } from '../ui/button'
import { Megaphone } from '../ui/icons'

export type ReportAiUseProps = Pick<ButtonLook, 'variant'> & { view: RegisterView }

const load = async () => (await import('./report-panel.client')).ReportPanel

/** Opens the form by which any member tells about AI in use. */
export function ReportAiUse({ view, variant = 'default' }: ReportAiUseProps) {
  const t = useTranslations('registers.inventory.report')
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  useAhead(load)
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        <Megaphone className="size-[15px]" />
        {t('open')}
      </Button>
      <OnDemand load={load} wanted={open} onLost={close} props={{ view, onClose: close }} />
    </>
  )
}
