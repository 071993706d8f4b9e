'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { useToast } from '../ui/toast.client'
import { ReasonDialog } from './reason-dialog'

/** Closes a condition with the evidence it asked for. */
export function CloseCondition({ path, text, needed }: { path: string; text: string; needed: string }) {
  const t = useTranslations('gates.conditions')
  const toast = useToast()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="sm" className="no-print phone:h-11" onClick={() => setOpen(true)}>
        {t('close')}
      </Button>
      {open ? (
        <ReasonDialog
          onClose={() => setOpen(false)}
          onDone={() => toast({ message: t('done') })}
          title={t('closeTitle')}
          text={
            <>
              <span className="block text-ink">{text}</span>
              <span className="block">{t('needs', { evidence: needed })}</span>
            </>
          }
          button={t('close')}
          path={path}
          field="with"
        />
      ) : null}
    </>
  )
}
