'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { CopyButton } from '../layout/copy-button.client'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { inputClass, SelectField, TextField } from '../ui/field'
import { FormDialog } from '../write/form-dialog.client'
import { inviteRoles } from './invite-rows'
import { useSend } from './use-send'

/** An auditor is invited one by one, because each has a last day. */
const roles = [...inviteRoles, 'auditor'] as const

export type InviteDialogProps = {
  /** Fixed when the dialog was opened for somebody of the directory. */
  personId: string | null
  people: { id: string; name: string }[]
  seats: { id: string; name: string }[]
  /** A sample organization lets in sample accounts only. */
  isDemo: boolean
  /** The role it begins with. */
  role?: (typeof roles)[number]
  onClose: () => void
}

type Made = { token: string; expiresAt: string; email: string | null }

/** Makes a one-time link and shows it once. */
export function InviteDialog({ personId, people, seats, isDemo, role: begins = 'viewer', onClose }: InviteDialogProps) {
  const { slug } = usePageContext()
  const t = useTranslations('settings')
  const { send, busy, problem } = useSend()
  const [role, setRole] = useState<(typeof roles)[number]>(begins)
  const [made, setMade] = useState<Made | null>(null)

  async function create(fields: FormData) {
    const person = String(fields.get('personId') ?? '')
    const email = String(fields.get('email') ?? '').trim()
    const seat = String(fields.get('seat') ?? '')
    const endsAt = String(fields.get('endsAt') ?? '') || null
    const body = { role, personId: person || null, email: email || null, seat: seat || null, endsAt }
    setMade(await send<Made>('POST', `/organizations/${slug}/invitations`, body))
  }

  if (made) return <MadeLink {...made} onClose={onClose} />
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('invitation.title')}
      text={t(isDemo ? 'invitation.textSample' : 'invitation.text')}
      validated
      submitLabel={t('invitation.create')}
      busy={busy}
      problem={problem?.general}
      onSubmit={create}
    >
      <SelectField
        id="invite-person"
        name="personId"
        label={t('invitation.person')}
        hint={t('invitation.personHint')}
        emptyLabel={t('invitation.newPerson')}
        defaultValue={personId ?? ''}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        error={problem?.fields['/personId']}
      />
      <TextField
        id="invite-email"
        name="email"
        type="email"
        label={t('invitation.email')}
        hint={t('invitation.emailHint')}
        aside={<Optional />}
        maxLength={254}
        autoComplete="off"
        error={problem?.fields['/email']}
      />
      <SelectField
        id="invite-role"
        label={t('invitation.role')}
        hint={t(`roleAbout.${role}`)}
        value={role}
        onChange={(event) => setRole(roles.find((known) => known === event.target.value) ?? 'viewer')}
        options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      {role === 'auditor' ? <LastDay value={null} error={problem?.fields['/endsAt']} /> : null}
      <SelectField
        id="invite-seat"
        name="seat"
        label={t('invitation.seat')}
        hint={t('invitation.seatHint')}
        emptyLabel={t('invitation.noSeat')}
        options={seats.map(({ id, name }) => ({ value: id, label: name }))}
        error={problem?.fields['/seat']}
      />
    </FormDialog>
  )
}

/** Until when an auditor reads. */
export function LastDay({ value, error }: { value: string | null; error?: string }) {
  const t = useTranslations('settings.people')
  return (
    <TextField
      id="last-day"
      name="endsAt"
      type="date"
      label={t('lastDay')}
      hint={t('lastDayHint')}
      defaultValue={value ?? ''}
      required
      error={error}
    />
  )
}

export function Optional() {
  return useTranslations('common')('optional')
}

function MadeLink({ token, expiresAt, email, onClose }: Made & { onClose: () => void }) {
  const t = useTranslations('settings.invitation')
  const common = useTranslations('common')
  const field = useRef<HTMLInputElement>(null)
  const link = `${window.location.origin}/invitations/${token}`
  const date = dayLabel(expiresAt, usePageContext().zone)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('readyTitle')}
      closeLabel={common('close')}
      footer={
        <>
          <Button onClick={onClose}>{t('done')}</Button>
          <CopyButton variant="primary" text={link} shown={field} label={t('copy')} copiedLabel={t('copied')} />
        </>
      }
    >
      <div className="grid gap-3 pt-1">
        <p className="t-sm wrap-anywhere text-ink-2">
          {t('readyText', { date })} {email === null ? t('readyAnybody') : t('readyFor', { email })}
        </p>
        <input
          ref={field}
          aria-label={t('linkLabel')}
          className={`${inputClass} h-10 font-mono text-xs`}
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
    </Dialog>
  )
}
