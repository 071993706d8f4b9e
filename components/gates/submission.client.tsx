'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '../ui/button'
import { TextAreaField } from '../ui/field'
import { Link } from '../ui/link'
import { Status } from '../ui/status'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { type Carried, CarriedCondition, emptyCarried, isComplete } from './carried-condition'
import type { PromiseLimits } from './condition-fields'
import { useCall } from './use-call'

export type SubmissionProps = {
  /** Of the API: /organizations/…/gates/gate-1-2/rounds, or …/rounds/2/refresh. */
  path: string
  gate: string
  refresh: boolean
  label: string
  /** Names of the seats, for the sentence that says who is asked. */
  seats: string
  /** What stops a submission, with the way out of it. */
  blockers: { key: string; kind: string; id: string; text: string; href: string; go: string }[]
  /** Missing exit items; each takes a note. */
  exits: { id: string; text: string; note: string }[]
  /** Unmet lines of which one may be carried. */
  carriable: { id: string; text: string }[]
  /** What the round to be refreshed carries already. */
  carried?: Carried
  limits: PromiseLimits
  primary: boolean
}

/** Opens the submission: every precondition that fails with a link, notes, and at most one line carried by a condition. */
export function Submission(props: SubmissionProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant={props.primary ? 'primary' : 'default'}
        size={props.primary ? 'lg' : 'md'}
        className="w-full phone:h-11"
        onClick={() => setOpen(true)}
      >
        {props.label}
      </Button>
      {open ? <SubmissionDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function SubmissionDialog(props: SubmissionProps & { onClose: () => void }) {
  const { gate, refresh, blockers, exits, carriable, onClose } = props
  const t = useTranslations('gates.submit')
  const common = useTranslations('common')
  const toast = useToast()
  const id = useId()
  const [note, setNote] = useState('')
  const [notes, setNotes] = useState<Record<string, string>>(
    Object.fromEntries(exits.map((exit) => [exit.id, exit.note])),
  )
  const [carried, setCarried] = useState<Carried>(props.carried ?? emptyCarried)
  const { send, busy, problem } = useCall()
  const left = blockers.filter((one) =>
    one.kind === 'exit' ? (notes[one.id] ?? '').trim() === '' : one.kind !== 'line' || one.id !== carried.carries,
  )
  const stopping = left.filter(({ kind }) => kind !== 'exit')
  const ready = left.length === 0 && (carried.carries === '' || isComplete(carried))

  async function submit() {
    const conditions = carried.carries === '' ? [] : [{ ...carried, owner: carried.owner || null }]
    const filled = Object.entries(notes).filter(([, text]) => text.trim() !== '')
    const answer = await send(props.path, {
      note: note.trim() || null,
      exitNotes: Object.fromEntries(filled.map(([item, text]) => [item, text.trim()])),
      conditions,
    })
    if (!answer?.ok) return
    toast({ message: t('done') })
    onClose()
  }

  return (
    <FormDialog
      onClose={onClose}
      shape={exits.length > 0 || carriable.length > 0 ? 'wide' : 'dialog'}
      title={t(refresh ? 'titleRefresh' : 'title', { gate })}
      className="gap-4"
      text={refresh ? t('textRefresh') : t('text', { seats: props.seats })}
      submitLabel={t(refresh ? 'buttonRefresh' : 'button')}
      busy={busy}
      disabled={!ready}
      problem={problem}
      onSubmit={() => void submit()}
    >
      <section aria-label={t('checks')}>
        <h3 className="t-label pb-1">{t('checks')}</h3>
        {stopping.length === 0 ? <Status kind="ready">{t('fine')}</Status> : null}
        <ul>
          {stopping.map((one) => (
            <li key={one.key} className="t-sm flex flex-wrap items-start gap-x-3 border-t border-line py-2">
              <span className="min-w-0 flex-1 basis-56">{one.text}</span>
              <Link href={one.href} className="inline-flex min-h-6 items-center">
                {one.go}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      {carriable.length > 0 ? (
        <CarriedCondition value={carried} onChange={setCarried} lines={carriable} {...props.limits} />
      ) : null}
      {exits.length > 0 ? (
        <fieldset className="grid gap-3">
          <legend className="t-sm mb-2 font-medium">{t('exit')}</legend>
          {exits.map((exit) => (
            <TextAreaField
              key={exit.id}
              id={`${id}-${exit.id}`}
              label={exit.text}
              aside={<span className="id">{exit.id}</span>}
              rows={2}
              maxLength={4000}
              value={notes[exit.id] ?? ''}
              onChange={(event) => setNotes({ ...notes, [exit.id]: event.target.value })}
            />
          ))}
        </fieldset>
      ) : null}
      <TextAreaField
        id={`${id}-note`}
        label={t('note')}
        aside={common('optional')}
        rows={3}
        maxLength={4000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {left.length > 0 ? (
        <p className="t-meta">
          {stopping.length > 0 ? t('blocked', { count: left.length }) : t('notesLeft', { count: left.length })}
        </p>
      ) : null}
    </FormDialog>
  )
}
