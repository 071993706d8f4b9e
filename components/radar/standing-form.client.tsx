'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { TextAreaField, TextField } from '../ui/field'
import { Segmented } from '../ui/segmented'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'
import type { Ring } from './ring-status'

const rings: readonly Ring[] = ['adopt', 'trial', 'assess', 'hold']

export type StandingFormProps = {
  /** Where it is sent, below /api/v1. */
  path: string
  title: string
  /** The ring it is in now: it cannot be chosen again. */
  present: Ring | null
  /** Further values of the body, and their fields above the ring. */
  more: Record<string, unknown>
  fields?: (errorOf: (field: string) => string | undefined) => ReactNode
  done: (ring: string) => string
  onClose: () => void
}

/** A ring, since when, and why; a trial also asks for its end. What was typed survives a refusal. */
export function StandingForm({ path, title, present, more, fields, done, onClose }: StandingFormProps) {
  const { today } = usePageContext().zone
  const t = useTranslations('radar.form')
  const ringWord = useTranslations('radar.ring')
  const common = useTranslations('common')
  const toast = useToast()
  const id = useId()
  const [ring, setRing] = useState<Ring | null>(null)
  const [reason, setReason] = useState('')
  const [at, setAt] = useState(today)
  const [endsAt, setEndsAt] = useState('')
  const { write, busy, problem: trouble, errorOf } = useWrite()

  async function save() {
    if (ring === null) return
    const standing = { ring, at, reason: reason.trim() || null, endsAt: ring === 'trial' && endsAt ? endsAt : null }
    if (!(await write('POST', path, { ...more, ...standing }))?.ok) return
    toast({ message: done(ringWord(ring)) })
    onClose()
  }

  return (
    <FormDialog
      onClose={onClose}
      shape="sheet"
      title={title}
      submitLabel={busy ? t('saving') : t('save')}
      busy={busy}
      disabled={ring === null}
      problem={trouble?.problem.errors.length === 0 ? trouble.sentence : null}
      onSubmit={() => void save()}
    >
      {fields?.(errorOf)}
      <div className="grid justify-items-start gap-1.5">
        <span className="t-sm font-medium">{t('ring')}</span>
        <Segmented
          label={t('ring')}
          options={rings.filter((one) => one !== present).map((one) => ({ value: one, label: ringWord(one) }))}
          value={ring}
          onSelect={setRing}
        />
        <p className="t-meta" aria-live="polite">
          {ring === null ? null : t(`ringHint.${ring}`)}
        </p>
        <p role="alert" className="text-xs font-medium text-blocked empty:hidden">
          {errorOf('ring')}
        </p>
      </div>
      {ring === 'trial' ? (
        <TextField
          id={`${id}ends`}
          type="date"
          label={t('endsAt')}
          min={today}
          error={errorOf('endsAt')}
          value={endsAt}
          onChange={(event) => setEndsAt(event.target.value)}
          required
        />
      ) : null}
      <TextAreaField
        id={`${id}reason`}
        label={t('reason')}
        aside={common('optional')}
        hint={t('reasonHint')}
        error={errorOf('reason')}
        maxLength={4000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <TextField
        id={`${id}at`}
        type="date"
        label={t('at')}
        max={today}
        error={errorOf('at')}
        value={at}
        onChange={(event) => setAt(event.target.value)}
        required
      />
    </FormDialog>
  )
}
