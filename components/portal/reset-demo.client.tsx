'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog.client'
import { Notice } from '@/components/ui/notice'
import { api } from '@/lib/client/api'

/** Puts the demonstration back to its first day; asks first. Needs the `portal` messages. */
export function ResetDemo({ slug }: { slug: string }) {
  const t = useTranslations('portal.reset')
  const common = useTranslations('common')
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)

  async function reset() {
    setBusy(true)
    const answer = await api<{ slug: string }>('POST', `/organizations/${slug}/demo-reset`)
    if (answer.ok) {
      window.location.assign(`/o/${answer.data.slug}`)
      return
    }
    setFailed(answer.problem.detail || t('failed'))
    setBusy(false)
  }

  return (
    <>
      <Button variant="quiet" size="sm" onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('title')}
        closeLabel={common('close')}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <Button variant="primary" disabled={busy} onClick={reset}>
              {t('confirm')}
            </Button>
          </>
        }
      >
        <p>{t('text')}</p>
        {failed ? (
          <Notice kind="error" live="assertive" title={failed}>
            {t('failed')}
          </Notice>
        ) : null}
      </Dialog>
    </>
  )
}
