'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog.client'
import { Notice } from '@/components/ui/notice'
import { useWrite } from '../write/use-write'

/** Puts the demonstration back to its first day; asks first. Needs the `portal` messages. */
export function ResetDemo({ slug }: { slug: string }) {
  const t = useTranslations('portal.reset')
  const common = useTranslations('common')
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState(false)
  const { write, busy, problem } = useWrite()

  async function reset() {
    const path = `/organizations/${slug}/demo-reset`
    const answer = await write<{ slug: string }>('POST', path, undefined, { quiet: true })
    if (!answer?.ok) return
    setDone(true)
    window.location.assign(`/o/${answer.data.slug}`)
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
            <Button variant="primary" disabled={busy || done} onClick={reset}>
              {t('confirm')}
            </Button>
          </>
        }
      >
        <p>{t('text')}</p>
        {problem ? (
          <Notice kind="error" live="assertive" title={problem.sentence}>
            {problem.outcome === 'refused' ? t('failed') : null}
          </Notice>
        ) : null}
      </Dialog>
    </>
  )
}
