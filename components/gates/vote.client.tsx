'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { SelectField, TextAreaField, TextField } from '../ui/field'
import { FormDialog } from '../write/form-dialog.client'
import { MIN_REASON } from './reason-dialog'
import { useCall } from './use-call'

export type VoteProps = {
  path: string
  gate: string
  seat: string
  seatName: string
  /** The reader votes for more than one seat, so each names its own. */
  several: boolean
  /** The holder the reader stands in for. */
  forName: string | null
  /** How the seat votes now; `by` names whose vote it is when it is not the reader's. */
  present: { vote: 'confirm' | 'dismiss'; by: string | null } | null
  /** What a confirmed rollback does today, sentence by sentence. */
  effect: string[]
  owners: { value: string; label: string }[]
}

const bold = { b: (text: ReactNode) => <b className="font-semibold text-ink">{text}</b> }

/** Confirm or dismiss, each with a reason; dismissing names what is done instead. A vote may be changed until all agree; then only the other direction is offered. */
export function Vote(props: VoteProps) {
  const t = useTranslations('gates.rollback')
  const [vote, setVote] = useState<'confirm' | 'dismiss' | null>(null)
  const { present, forName } = props
  return (
    <div className="no-print mt-3.5 grid gap-2">
      {props.several ? <p className="t-sm font-medium">{props.seatName}</p> : null}
      {forName ? <p className="t-meta">{t('youFor', { seat: props.seatName, name: forName })}</p> : null}
      {present ? (
        <p className="t-meta">
          {present.by ? t(`presentBy.${present.vote}`, { name: present.by }) : t(`present.${present.vote}`)}
        </p>
      ) : null}
      {present?.vote === 'dismiss' ? null : (
        <Button size="lg" onClick={() => setVote('dismiss')}>
          {t(present?.vote === 'confirm' ? (present.by ? 'replaceDismiss' : 'changeDismiss') : 'dismiss')}
        </Button>
      )}
      {present?.vote === 'confirm' ? null : (
        <Button size="lg" variant="danger" onClick={() => setVote('confirm')}>
          {t(present?.vote === 'dismiss' ? (present.by ? 'replaceConfirm' : 'changeConfirm') : 'confirm')}
        </Button>
      )}
      {vote ? <VoteDialog {...props} vote={vote} onClose={() => setVote(null)} /> : null}
    </div>
  )
}

function VoteDialog({ vote, onClose, ...props }: VoteProps & { vote: 'confirm' | 'dismiss'; onClose: () => void }) {
  const { zone } = usePageContext()
  const t = useTranslations('gates')
  const id = useId()
  const [reason, setReason] = useState('')
  const [action, setAction] = useState({ text: '', owner: '', dueAt: '' })
  const { send, busy, problem } = useCall()
  const dismiss = vote === 'dismiss'
  const ready =
    reason.trim().length >= MIN_REASON && (!dismiss || Object.values(action).every((value) => value.trim() !== ''))

  async function submit() {
    const body = { seat: props.seat, vote, reason: reason.trim(), action: dismiss ? action : null }
    if ((await send(props.path, body))?.ok) onClose()
  }

  return (
    <FormDialog
      onClose={onClose}
      title={t(`rollback.${vote}Title`, { gate: props.gate })}
      className="gap-3"
      submitLabel={t(`rollback.${vote}`)}
      danger={!dismiss}
      busy={busy}
      disabled={!ready}
      problem={problem}
      onSubmit={() => void submit()}
    >
      <p className="t-sm text-ink-2">
        {t.rich(`rollback.${vote}Text`, {
          ...bold,
          seat: props.forName ? t('rollback.votedFor', { seat: props.seatName, name: props.forName }) : props.seatName,
        })}
      </p>
      {dismiss ? null : (
        <ul className="t-sm grid list-disc gap-1 pl-5 text-ink marker:text-ink-3">
          {props.effect.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <TextAreaField
        id={`${id}-reason`}
        label={t('reason.label')}
        hint={t('reason.hint')}
        maxLength={4000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {dismiss ? (
        <>
          <TextField
            id={`${id}-action`}
            label={t('rollback.action')}
            maxLength={200}
            value={action.text}
            onChange={(event) => setAction({ ...action, text: event.target.value })}
          />
          <SelectField
            id={`${id}-owner`}
            label={t('rollback.owner')}
            emptyLabel={t('rollback.ownerEmpty')}
            options={props.owners}
            value={action.owner}
            onChange={(event) => setAction({ ...action, owner: event.target.value })}
          />
          <TextField
            id={`${id}-due`}
            type="date"
            label={t('rollback.due')}
            min={zone.today}
            value={action.dueAt}
            onChange={(event) => setAction({ ...action, dueAt: event.target.value })}
          />
        </>
      ) : null}
    </FormDialog>
  )
}
