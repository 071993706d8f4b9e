import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { OnDemand } from '../layout/on-demand.client'
import { Button } from '../ui/button'
import { History } from '../ui/icons'
import type { HistoryPanelProps } from './history-panel'

const load = async () => (await import('./history-panel')).HistoryPanel

/** Opens the earlier values of one answer. */
export function HistorySheet(props: Omit<HistoryPanelProps, 'onClose'>) {
  const t = useTranslations('scorecard.history')
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        <History className="size-[15px]" />
        {t('show')}
      </Button>
      <OnDemand load={load} wanted={open} onLost={close} props={{ ...props, onClose: close }} />
    </>
  )
}
