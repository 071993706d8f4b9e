'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { SelectField, TextField } from '../ui/field'
import { Segmented } from '../ui/segmented'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'

type Signal = { id: string; name: string; revision: number }

export type RecordTestProps = {
  /** One: it is meant. Several: the person chooses. */
  signals: Signal[]
  people: { value: string; label: string }[]
  label: string
  ariaLabel?: string
  small?: boolean
}

/** A test alert was sent: how it went, when, and who it reached. What was typed survives a refusal. */
export function RecordTest({ signals, people, label, ariaLabel, small = false }: RecordTestProps) {
  const { slug, zone } = usePageContext()
  const { today } = zone
  const t = useTranslations('monitoring.dialog')
  const router = useRouter()
  const toast = useToast()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [signalId, setSignalId] = useState(signals.length === 1 ? signals[0]!.id : '')
  const [outcome, setOutcome] = useState<'passed' | 'failed' | null>(null)
  const [person, setPerson] = useState('')
  const [at, setAt] = useState(today)
  const { write, busy, problem: trouble, errorOf } = useWrite()
  const signal = signals.find((one) => one.id === signalId)

  function close() {
    setOpen(false)
    setOutcome(null)
    setPerson('')
    setAt(today)
  }

  async function save() {
    if (!signal || outcome === null) return
    const reachedPerson = outcome === 'passed' && person !== '' ? person : null
    const path = `/organizations/${slug}/registers/monitoring-signals/${signal.id}`
    const body = { revision: signal.revision, lastTestAt: at, outcome, reachedPerson }
    const answer = await write('PATCH', path, body)
    if (!answer?.ok) {
      router.refresh()
      return
    }
    toast({ message: t('done', { name: signal.name }) })
    close()
  }

  const named = trouble?.problem.errors.length
  return (
    <>
      <Button size={small ? 'sm' : undefined} aria-label={ariaLabel} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <FormDialog
        open={open}
        onClose={close}
        title={signals.length === 1 ? t('titleFor', { name: signals[0]!.name }) : t('title')}
        submitLabel={busy ? t('saving') : t('save')}
        busy={busy}
        disabled={!signal || outcome === null || at === ''}
        problem={named ? null : trouble?.sentence}
        onSubmit={() => void save()}
      >
        {signals.length === 1 ? null : (
          <SelectField
            id={`${id}signal`}
            label={t('signal')}
            value={signalId}
            onChange={(event) => setSignalId(event.target.value)}
            options={signals.map((one) => ({ value: one.id, label: one.name }))}
            emptyLabel={t('choose')}
            required
          />
        )}
        <div className="grid justify-items-start gap-1.5">
          <span className="t-sm font-medium">{t('outcome')}</span>
          <Segmented
            label={t('outcome')}
            options={[
              { value: 'passed', label: t('passed') },
              { value: 'failed', label: t('failed') },
            ]}
            value={outcome}
            onSelect={setOutcome}
          />
        </div>
        {outcome === 'passed' ? (
          <SelectField
            id={`${id}person`}
            label={t('person')}
            hint={t('personHint')}
            error={errorOf('reachedPerson')}
            value={person}
            onChange={(event) => setPerson(event.target.value)}
            options={people}
            emptyLabel={t('choose')}
            required
          />
        ) : null}
        <TextField
          id={`${id}at`}
          type="date"
          label={t('at')}
          max={today}
          error={errorOf('lastTestAt')}
          value={at}
          onChange={(event) => setAt(event.target.value)}
          required
        />
      </FormDialog>
    </>
  )
}
