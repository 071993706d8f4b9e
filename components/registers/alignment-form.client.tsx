'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useRef, useState } from 'react'
import { api, newIntention, type Problem } from '@/lib/client/api'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { ConflictDialog } from '../ui/conflict-dialog.client'
import { Dialog } from '../ui/dialog.client'
import { TextAreaField } from '../ui/field'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'

const parts = ['goal', 'scope', 'nextStep'] as const
type Text = Record<(typeof parts)[number], string>
type Stored = Text & { version: number }

export type AlignmentFormProps = { org: string; seen: number; present: Text | null }

/** The next version of what everybody acknowledges. */
export function AlignmentForm({ org, seen, present }: AlignmentFormProps) {
  const t = useTranslations('registers.stakeholders.note')
  const words = useTranslations('registers')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const prefix = useId()
  const intention = useRef(newIntention())
  const empty: Text = { goal: '', scope: '', nextStep: '' }
  const [open, setOpen] = useState(false)
  const [text, setText] = useState<Text>(present ?? empty)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<{ problem: Problem; offline: boolean } | null>(null)
  const [theirs, setTheirs] = useState<Stored | null>(null)

  async function send(version: number) {
    if (busy) return
    setBusy(true)
    setTrouble(null)
    const answer = await api<Stored>('POST', `/organizations/${org}/alignment-notes`, {
      body: { seen: version, ...text },
      idempotencyKey: intention.current,
    })
    setBusy(false)
    if (answer.ok || !answer.offline) intention.current = newIntention()
    if (answer.ok) {
      toast({ message: t('saved', { version: answer.data.version }) })
      setOpen(false)
      router.refresh()
    } else if (answer.problem.status === 409 && answer.problem.current) setTheirs(answer.problem.current as Stored)
    else setTrouble(answer)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    void send(seen)
  }

  const errorOf = (field: string) => trouble?.problem.errors.find((error) => error.pointer === `/${field}`)?.message
  const shown = (values: Text) => parts.map((part) => <p key={part}>{values[part]}</p>)
  return (
    <>
      <Button
        size="sm"
        variant={present ? 'default' : 'primary'}
        onClick={() => {
          setText(present ?? text)
          setOpen(true)
        }}
      >
        {present ? t('change') : t('write')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        shape="sheet"
        title={present ? t('change') : t('write')}
        closeLabel={common('close')}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <Button variant="primary" type="submit" form={`${prefix}form`} aria-disabled={busy}>
              {t('save', { version: seen + 1 })}
            </Button>
          </>
        }
      >
        <form id={`${prefix}form`} onSubmit={submit} noValidate className="mt-3 grid gap-4">
          {present ? <Notice>{t('again')}</Notice> : null}
          {trouble ? (
            <Notice kind="error" live="assertive" title={words('form.failed')}>
              {trouble.offline ? words('form.offline') : trouble.problem.detail}
            </Notice>
          ) : null}
          {parts.map((part) => (
            <TextAreaField
              key={part}
              id={`${prefix}${part}`}
              label={t(part)}
              rows={4}
              maxLength={4000}
              value={text[part]}
              error={errorOf(part)}
              onChange={(event) => setText((all) => ({ ...all, [part]: event.target.value }))}
            />
          ))}
        </form>
      </Dialog>
      {theirs ? (
        <ConflictDialog
          open
          onClose={() => setTheirs(null)}
          title={words('conflict.title', { name: words('conflict.somebody') })}
          closeLabel={common('close')}
          mine={{
            heading: words('conflict.mine'),
            content: shown(text),
            label: words('conflict.keepMine'),
            choose: () => {
              setTheirs(null)
              void send(theirs.version)
            },
          }}
          theirs={{
            heading: words('conflict.other'),
            content: shown(theirs),
            label: words('conflict.takeTheirs'),
            choose: () => {
              setTheirs(null)
              setOpen(false)
              router.refresh()
            },
          }}
        />
      ) : null}
    </>
  )
}
