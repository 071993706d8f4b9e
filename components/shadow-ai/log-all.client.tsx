'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { OnDemand, useAhead } from '../layout/on-demand.client'
import { Button } from '../ui/button'
import type { LogAllPanelProps } from './log-all-panel.client'

const load = async () => (await import('./log-all-panel.client')).LogAllPanel

/** Opens the form of one search of all four sources. */
export function LogAll({ sources }: Pick<LogAllPanelProps, 'sources'>) {
  const t = useTranslations('registers.inventory.logAll')
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  useAhead(load)
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <OnDemand load={load} wanted={open} onLost={close} props={{ sources, onClose: close }} />
    </>
  )
}
