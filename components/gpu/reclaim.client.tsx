'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { TextAreaField, TextField } from '../ui/field'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'

type Write = ReturnType<typeof useWrite>

type StepDialogProps = {
  title: string
  text: ReactNode
  save: string
  write: Write
  danger?: boolean
  onClose: () => void
  onSave: () => void
  children?: ReactNode
}

function StepDialog({ title, text, save, write, danger, onClose, onSave, children }: StepDialogProps) {
  return (
    <FormDialog
      onClose={onClose}
      title={title}
      submitLabel={save}
      danger={danger}
      busy={write.busy}
      problem={write.problem?.problem.errors.length === 0 ? write.problem.sentence : null}
      onSubmit={onSave}
    >
      <div className="t-sm grid gap-2 text-ink-2">{text}</div>
      {children}
    </FormDialog>
  )
}

export type ProposeReclaimProps = {
  label: string
  allocations: { id: string; name: string }[]
  /** What the reason starts with; it can be changed. */
  reason: string
}

/** Opens reclaim cases: for one allocation, or for all that are due. */
export function ProposeReclaim({ label, allocations, reason: preset }: ProposeReclaimProps) {
  const { slug } = usePageContext()
  const t = useTranslations('gpu.reclaim')
  const toast = useToast()
  const write = useWrite()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState(preset)

  async function save() {
    const body = { quotaIds: allocations.map((one) => one.id), reason }
    const done = await write.write<{ opened: unknown[] }>('POST', `/organizations/${slug}/reclaim-cases`, body)
    if (!done?.ok) return
    toast({ message: t('proposedToast', { count: done.data.opened.length }) })
    setOpen(false)
  }

  return (
    <>
      <Button
        onClick={() => {
          write.clear()
          setOpen(true)
        }}
      >
        {label}
      </Button>
      {open ? (
        <StepDialog
          title={t('proposeTitle')}
          text={<p>{t('proposeText', { names: allocations.map((one) => one.name).join('; ') })}</p>}
          save={t('proposeButton')}
          write={write}
          onClose={() => {
            setOpen(false)
            setReason(preset)
          }}
          onSave={() => void save()}
        >
          <TextAreaField
            id={`${id}reason`}
            label={t('reason')}
            value={reason}
            error={write.errorOf('reason')}
            onChange={(event) => setReason(event.target.value)}
          />
        </StepDialog>
      ) : null}
    </>
  )
}

export type ReclaimStepsProps = {
  id: string
  revision: number
  /** The steps open to this person now. */
  steps: ('notified' | 'exempt' | 'released')[]
  /** Released although phase 3 requires it: the gate then waits. */
  required: boolean
}

/** The next steps of a case: told, exempt with an end and a reason, or released. */
export function ReclaimSteps({ id, revision, steps, required }: ReclaimStepsProps) {
  const { slug } = usePageContext()
  const t = useTranslations('gpu.reclaim')
  const toast = useToast()
  const write = useWrite()
  const prefix = useId()
  const [open, setOpen] = useState<'exempt' | 'released' | null>(null)
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')

  async function step(name: 'notified' | 'exempt' | 'released', message: string) {
    const given = name === 'exempt' ? { exemptUntil: until || null, reason: reason.trim() || null } : {}
    const body = { revision, step: name, ...given }
    if (!(await write.write('POST', `/organizations/${slug}/reclaim-cases/${id}/steps`, body))?.ok) return
    toast({ message })
    setOpen(null)
  }
  function show(name: 'exempt' | 'released') {
    write.clear()
    setOpen(name)
  }

  return (
    <div className="grid gap-2">
      {open === null && write.problem ? (
        <Notice kind="error" live="assertive">
          {write.problem.sentence}
        </Notice>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {steps.includes('notified') ? (
          <Button variant="primary" aria-disabled={write.busy} onClick={() => void step('notified', t('told'))}>
            {t('tell')}
          </Button>
        ) : null}
        {steps.includes('exempt') ? <Button onClick={() => show('exempt')}>{t('exemptButton')}</Button> : null}
        {steps.includes('released') ? (
          <Button variant="danger" onClick={() => show('released')}>
            {t('release')}
          </Button>
        ) : null}
      </div>
      {open === 'exempt' ? (
        <StepDialog
          title={t('exemptTitle')}
          text={<p>{t('exemptText')}</p>}
          save={t('exemptSave')}
          write={write}
          onClose={() => {
            setOpen(null)
            setUntil('')
            setReason('')
          }}
          onSave={() => void step('exempt', t('exempted'))}
        >
          <TextField
            id={`${prefix}until`}
            type="date"
            label={t('exemptUntil')}
            value={until}
            error={write.errorOf('exemptUntil')}
            onChange={(event) => setUntil(event.target.value)}
          />
          <TextAreaField
            id={`${prefix}why`}
            label={t('exemptReason')}
            value={reason}
            error={write.errorOf('reason')}
            onChange={(event) => setReason(event.target.value)}
          />
        </StepDialog>
      ) : null}
      {open === 'released' ? (
        <StepDialog
          title={t('releaseTitle')}
          text={
            <>
              <p>{t('releaseText')}</p>
              {required ? <p>{t('releaseRequired')}</p> : null}
            </>
          }
          save={t('releaseSave')}
          danger
          write={write}
          onClose={() => setOpen(null)}
          onSave={() => void step('released', t('releasedToast'))}
        />
      ) : null}
    </div>
  )
}
