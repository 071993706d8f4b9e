'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { OnDemand, useAhead } from '../layout/on-demand.client'
import { Button } from '../ui/button'
import type { ConfirmPanelProps } from './confirm-panel.client'

export type ConfirmInventoryProps = Pick<ConfirmPanelProps, 'itemCount'> & { locked: boolean }

const load = async () => (await import('./confirm-panel.client')).ConfirmPanel

/** Opens what the security lead is asked before giving their word. */
export function ConfirmInventory({ itemCount, locked }: ConfirmInventoryProps) {
  const t = useTranslations('registers.inventory.confirm')
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  useAhead(load)
  return (
    <>
      <Button variant="primary" disabled={locked} onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <OnDemand load={load} wanted={open} onLost={close} props={{ itemCount, onClose: close }} />
    </>
  )
}
