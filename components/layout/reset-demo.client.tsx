'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { Button } from '@/components/ui/button'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'

/** Puts the demonstration back to its first day; asks first. Needs the `portal` messages. */
export function ResetDemo() {
  const { slug } = usePageContext()
  const t = useTranslations('portal.reset')
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
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('title')}
        submitLabel={t('confirm')}
        busy={busy}
        disabled={done}
        problem={
          problem ? (
            <>
              <p className="font-semibold text-ink">{problem.sentence}</p>
              {problem.outcome === 'refused' ? t('failed') : null}
            </>
          ) : null
        }
        onSubmit={() => void reset()}
      >
        <p>{t('text')}</p>
      </FormDialog>
    </>
  )
}
