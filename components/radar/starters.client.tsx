'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { api, newIntention } from '@/lib/client/api'
import { useRouter } from '../layout/use-router'
import { useUndo } from '../layout/use-undo'
import { Button, type ButtonLook } from '../ui/button'
import { CheckboxField } from '../ui/checkbox'
import { Dialog } from '../ui/dialog.client'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { type Ring, RingStatus } from './ring-status'

export type RadarStartersProps = Pick<ButtonLook, 'variant'> & {
  org: string
  groups: { title: string; entries: { name: string; ring: Ring; reason: string }[] }[]
}

/** The starter radar to choose from; everything is picked at first. */
export function RadarStarters({ org, groups, variant }: RadarStartersProps) {
  const t = useTranslations('radar.starters')
  const form = useTranslations('radar.form')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  // The moves first: an entry without one would stand outside the rings.
  const takeBack = useUndo(org, 'radar-events', 'radar-entries')
  const intention = useRef(newIntention())
  const everything = groups.flatMap((group) => group.entries.map((entry) => entry.name))
  const [open, setOpen] = useState(false)
  const [picked, setPicked] = useState<readonly string[]>(everything)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const names = everything.filter((name) => picked.includes(name))

  async function add() {
    if (busy || names.length === 0) return
    setBusy(true)
    setTrouble(null)
    const answer = await api<{ created: number; undo: string }>('POST', `/organizations/${org}/radar-starters`, {
      body: { names },
      idempotencyKey: intention.current,
    })
    setBusy(false)
    if (answer.ok || !answer.offline) intention.current = newIntention()
    if (!answer.ok) {
      setTrouble(answer.offline ? form('offline') : answer.problem.detail)
      return
    }
    const { created, undo } = answer.data
    toast({
      message: t('done', { count: created }),
      ...(created > 0 ? { action: { label: common('undo'), run: () => takeBack(undo) } } : {}),
    })
    setOpen(false)
    router.refresh()
  }

  const toggle = (name: string) =>
    setPicked((now) => (now.includes(name) ? now.filter((one) => one !== name) : [...now, name]))
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        shape="sheet"
        title={t('title')}
        closeLabel={common('close')}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <Button variant="primary" aria-disabled={busy || names.length === 0} onClick={() => void add()}>
              {busy ? t('adding') : t('add', { count: names.length })}
            </Button>
          </>
        }
      >
        <p className="t-sm mb-3 text-ink-2">{t('text')}</p>
        {trouble ? (
          <Notice kind="error" live="assertive" className="mb-3">
            {trouble}
          </Notice>
        ) : null}
        {groups
          .filter((group) => group.entries.length > 0)
          .map((group) => (
            <fieldset key={group.title} className="mb-3">
              <legend className="t-sm font-medium">{group.title}</legend>
              {group.entries.map((entry) => (
                <CheckboxField
                  key={entry.name}
                  label={
                    <span className="flex flex-wrap items-center gap-x-2.5">
                      {entry.name} <RingStatus ring={entry.ring} />
                    </span>
                  }
                  hint={entry.reason}
                  checked={picked.includes(entry.name)}
                  onChange={() => toggle(entry.name)}
                />
              ))}
            </fieldset>
          ))}
      </Dialog>
    </>
  )
}
