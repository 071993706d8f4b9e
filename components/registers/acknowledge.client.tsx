'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { api, newIntention, type Problem } from '@/lib/client/api'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { TextField } from '../ui/field'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'

export type AcknowledgeProps = {
  org: string
  id: string
  revision: number
  name: string
  group: string
  version: number
  /** The stakeholder is this person; otherwise an editor records how and when they did. */
  own: boolean
  today: string
}

export function Acknowledge({ org, id, revision, name, group, version, own, today }: AcknowledgeProps) {
  const t = useTranslations('registers.stakeholders')
  const form = useTranslations('registers.form')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const prefix = useId()
  const intention = useRef(newIntention())
  const [open, setOpen] = useState(false)
  const [how, setHow] = useState('')
  const [at, setAt] = useState(today)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<{ problem: Problem; offline: boolean } | null>(null)

  async function save() {
    if (busy) return
    setBusy(true)
    const given = own ? {} : { how, at }
    const answer = await api('POST', `/organizations/${org}/stakeholders/${id}/acknowledgements`, {
      body: { revision, version, ...given },
      idempotencyKey: intention.current,
    })
    setBusy(false)
    if (answer.ok || !answer.offline) intention.current = newIntention()
    if (answer.ok) {
      toast({ message: t('dialog.done', { name, version }) })
      setOpen(false)
    } else setTrouble(answer)
    router.refresh()
  }

  const errorOf = (field: string) => trouble?.problem.errors.find((error) => error.pointer === `/${field}`)?.message
  return (
    <>
      <Button size="sm" variant={own ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {own ? t('acknowledge') : t('record')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={own ? t('dialog.own') : t('dialog.other', { name })}
        closeLabel={common('close')}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <Button variant="primary" aria-disabled={busy} onClick={() => void save()}>
              {own ? t('dialog.confirm') : t('dialog.save')}
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          <p className="t-sm text-ink-2">
            {own ? t('dialog.ownText', { version, group }) : t('dialog.otherText', { version })}
          </p>
          {trouble && trouble.problem.errors.length === 0 ? (
            <Notice kind="error" live="assertive">
              {trouble.offline ? form('offline') : trouble.problem.detail}
            </Notice>
          ) : null}
          {own ? null : (
            <>
              <TextField
                id={`${prefix}how`}
                label={t('dialog.how')}
                hint={t('dialog.howHint')}
                maxLength={200}
                value={how}
                error={errorOf('how')}
                onChange={(event) => setHow(event.target.value)}
              />
              <TextField
                id={`${prefix}at`}
                type="date"
                label={t('dialog.at')}
                max={today}
                value={at}
                error={errorOf('at')}
                onChange={(event) => setAt(event.target.value)}
              />
            </>
          )}
        </div>
      </Dialog>
    </>
  )
}
