'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { OnDemand, useAhead } from '../layout/on-demand.client'
import { Button } from '../ui/button'
import type { PlanDialogProps } from './plan-dialog.client'

const load = async () => (await import('./plan-dialog.client')).PlanDialog

export type PlanItemProps = Omit<PlanDialogProps, 'onClose'>

/** The button that plans an item; its form comes when somebody asks for it. */
export function PlanItem(props: PlanItemProps) {
  const t = useTranslations('roadmap.plan')
  const [open, setOpen] = useState(false)
  useAhead(load)
  return (
    <>
      <Button
        size="sm"
        className="no-print"
        aria-label={t('buttonFor', { text: props.item.text })}
        onClick={() => setOpen(true)}
      >
        {t('button')}
      </Button>
      <OnDemand
        load={load}
        wanted={open}
        onLost={() => setOpen(false)}
        props={{ ...props, onClose: () => setOpen(false) }}
      />
    </>
  )
}
