'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { ReasonDialog } from './reason-dialog'

type Props = { path: string; seat: string; areaId: string; title: string; text: string; label: string }

/** Accepts one area below 3 in writing for the reader's seat. */
export function AcceptArea({ path, seat, areaId, title, text, label }: Props) {
  const t = useTranslations('gates.areas')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button className="no-print phone:h-11" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open ? (
        <ReasonDialog
          onClose={() => setOpen(false)}
          title={title}
          text={text}
          button={t('button')}
          path={path}
          body={{ seat, areaId }}
        />
      ) : null}
    </>
  )
}
