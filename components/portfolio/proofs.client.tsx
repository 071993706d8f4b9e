'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { Button } from '../ui/button'
import { TextAreaField, TextField } from '../ui/field'
import { Status } from '../ui/status'
import { FormDialog } from '../write/form-dialog.client'
import { type Call, type Stored, useSend } from './use-send'

const groups = [
  { tick: 'technicalAt', tests: [] },
  { tick: 'operationalAt', tests: ['injectionTestAt', 'rbacAt', 'isolationAt'] },
  { tick: 'economicAt', tests: [] },
] as const
type Proof = (typeof groups)[number]['tick'] | 'injectionTestAt' | 'rbacAt' | 'isolationAt'

export type ProofsProps = {
  id: string
  revision: number
  dates: Record<Proof, string | null>
  editable: boolean
  /** The business case in one sentence; null while it is not complete. */
  caseText: string | null
  /** What the economic validation was recorded with. */
  basis: string | null
}

/** The three validations; the operational one with the three tests it stands on. */
export function Proofs({ id, revision, dates, editable, caseText, basis }: ProofsProps) {
  const { zone } = usePageContext()
  const t = useTranslations('portfolio.proofs')
  const [open, setOpen] = useState<Proof | null>(null)
  const tested = groups[1].tests.every((test) => dates[test] !== null)
  const row = (proof: Proof, nested: boolean) => {
    const at = dates[proof]
    const waits = proof === 'operationalAt' && at === null && !tested
    return (
      <div
        key={proof}
        className={`flex flex-wrap items-center gap-x-3 gap-y-1 py-2 ${nested ? 'pl-6' : 'border-t border-line first:border-t-0'}`}
      >
        <div className="min-w-0 flex-1 basis-44">
          <p className="t-sm font-medium">{t(`${proof}.name`)}</p>
          <p className="t-meta">{t(`${proof}.about`)}</p>
          {proof === 'economicAt' && at !== null && basis !== null ? (
            <p className="t-meta wrap-anywhere">{basis}</p>
          ) : null}
        </div>
        <Status kind={at ? 'ready' : waits ? 'waiting' : 'unknown'}>
          {at ? dayLabel(at, zone) : waits ? t('waits') : t('open')}
        </Status>
        {editable ? (
          <Button
            size="sm"
            className="phone:h-10"
            aria-label={t(at ? 'changeLabel' : 'recordLabel', { name: t(`${proof}.name`) })}
            aria-disabled={waits}
            onClick={() => (waits ? undefined : setOpen(proof))}
          >
            {at ? t('change') : t('record')}
          </Button>
        ) : null}
      </div>
    )
  }
  return (
    <div className="px-4 pt-1 pb-3">
      {groups.map(({ tick, tests }) => (
        <div key={tick} className="border-t border-line first:border-t-0">
          {row(tick, false)}
          {tests.map((test) => row(test, true))}
        </div>
      ))}
      {open ? (
        <ProofDialog
          key={open}
          {...{ id, revision, caseText, basis }}
          proof={open}
          at={dates[open]}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  )
}

type DialogProps = Pick<ProofsProps, 'id' | 'revision' | 'caseText' | 'basis'> & {
  proof: Proof
  at: string | null
  onClose: () => void
}

function ProofDialog({ id, revision, caseText, basis, proof, at, onClose }: DialogProps) {
  const { zone } = usePageContext()
  const t = useTranslations('portfolio.proofs')
  const words = useTranslations('portfolio.economic')
  const field = useId()
  const [value, setValue] = useState(at ?? zone.today)
  const economic = proof === 'economicAt'
  const [sentence, setSentence] = useState(caseText === null ? (basis ?? '') : '')
  const { send, busy, problem, errorOf } = useSend()
  const name = t(`${proof}.name`)
  const path = `/registers/use-cases/${id}`

  async function save(day: string | null) {
    const told = economic ? { economicBasis: day === null ? null : (caseText ?? (sentence.trim() || null)) } : {}
    const call: Call = {
      method: 'PATCH',
      path,
      body: { [proof]: day, ...told, revision },
      message: day === null ? t('taken', { name }) : t('saved', { name, date: dayLabel(day, zone) }),
      undo: (stored: Stored) => ({
        method: 'PATCH',
        path,
        body: { [proof]: at, ...(economic ? { economicBasis: basis } : {}), revision: stored.revision },
        message: t('undone', { name }),
      }),
    }
    if (await send(call)) onClose()
  }

  const error = errorOf(proof)
  return (
    <FormDialog
      className="mt-2 gap-3.5"
      title={name}
      submitLabel={t('save')}
      onClose={onClose}
      onSubmit={() => void save(value)}
      busy={busy}
      disabled={value === ''}
      problem={error ? null : (problem?.text ?? null)}
      aside={
        at === null ? null : (
          <Button variant="quiet" className="mr-auto phone:order-3" onClick={() => void save(null)}>
            {t('takeAway')}
          </Button>
        )
      }
    >
      <p className="t-sm text-ink-2">{t(`${proof}.about`)}</p>
      <TextField
        id={field}
        type="date"
        label={t('date')}
        max={zone.today}
        value={value}
        error={error}
        onChange={(event) => setValue(event.target.value)}
      />
      {economic && caseText !== null ? (
        <p className="t-sm wrap-anywhere">{words('shown', { basis: caseText })}</p>
      ) : null}
      {economic && caseText === null ? (
        <TextAreaField
          id={`${field}basis`}
          label={words('basis')}
          hint={words('basisHint')}
          maxLength={4000}
          value={sentence}
          error={errorOf('economicBasis')}
          onChange={(event) => setSentence(event.target.value)}
        />
      ) : null}
    </FormDialog>
  )
}
