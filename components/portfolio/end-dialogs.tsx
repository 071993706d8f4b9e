import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { TextAreaField, TextField } from '../ui/field'
import { Segmented } from '../ui/segmented'
import { FormDialog } from '../write/form-dialog.client'
import { moneyText, typedMoney } from './money'
import type { Stored } from './use-send'
import { MIN_REASON, type StepProps, useStep } from './use-step'

export function FinishDialog(props: StepProps) {
  const { zone } = usePageContext()
  const t = useTranslations('portfolio.steps')
  const id = useId()
  const { experiment } = props
  const [decision, setDecision] = useState<'go' | 'no-go' | null>(null)
  const [reason, setReason] = useState('')
  const [nextStep, setNextStep] = useState(experiment.nextStep ?? '')
  const [at, setAt] = useState(zone.today)
  const [tried, setTried] = useState(false)
  const { take, busy, problem, errorOf } = useStep(props)
  const short = reason.trim().length < MIN_REASON
  function submit() {
    setTried(true)
    if (decision === null || short) return
    const body = { decision, reason: reason.trim(), at, nextStep: nextStep.trim() || null }
    void take('decision', body, t(`finish.done.${decision}`, { name: experiment.name }), true)
  }
  return (
    <FormDialog
      className="mt-2 gap-3.5"
      title={t('finish.title', { name: experiment.name })}
      submitLabel={t('finish.button')}
      onClose={props.onClose}
      onSubmit={submit}
      busy={busy}
      problem={errorOf('at') ? null : (problem?.text ?? null)}
    >
      <p className="t-sm text-ink-2">{t('finish.text')}</p>
      <div className="grid gap-1.5">
        <span className="t-sm font-medium">{t('finish.decision')}</span>
        <div>
          <Segmented
            label={t('finish.decision')}
            options={[
              { value: 'go', label: t('finish.go') },
              { value: 'no-go', label: t('finish.noGo') },
            ]}
            value={decision}
            onSelect={setDecision}
          />
        </div>
        <p role="alert" className="text-xs font-medium text-blocked empty:hidden">
          {tried && decision === null ? t('finish.choose') : null}
        </p>
      </div>
      <TextAreaField
        id={`${id}reason`}
        label={t('reason')}
        hint={t('finish.reasonHint')}
        error={tried && short ? t('short') : errorOf('reason')}
        value={reason}
        maxLength={4000}
        required
        onChange={(event) => setReason(event.target.value)}
      />
      <TextAreaField
        id={`${id}next`}
        label={t('finish.next')}
        rows={2}
        value={nextStep}
        maxLength={4000}
        onChange={(event) => setNextStep(event.target.value)}
      />
      <TextField
        id={`${id}at`}
        type="date"
        label={t('finish.at')}
        max={zone.today}
        value={at}
        error={errorOf('at')}
        onChange={(event) => setAt(event.target.value)}
      />
    </FormDialog>
  )
}

export function SpendDialog(props: StepProps) {
  const { currency } = usePageContext()
  const t = useTranslations('portfolio.steps')
  const id = useId()
  const { experiment } = props
  const [amount, setAmount] = useState(experiment.actualCost ?? '')
  const { send, busy, problem, errorOf } = useStep(props)
  const path = `/registers/experiments/${experiment.id}`
  const wanted = typedMoney(amount)
  const over = experiment.cap !== null && wanted !== null && Number(wanted) >= Number(experiment.cap)
  async function save() {
    const stored = await send({
      method: 'PATCH',
      path,
      body: { actualCost: wanted, revision: experiment.revision },
      message: t('spend.done', { name: experiment.name, amount: wanted === null ? '–' : moneyText(wanted, currency) }),
      undo: ({ revision }: Stored) => ({
        method: 'PATCH',
        path,
        body: { actualCost: experiment.actualCost, revision },
        message: t('spend.undone', { name: experiment.name }),
      }),
    })
    if (stored) props.onClose()
  }
  return (
    <FormDialog
      className="mt-2 gap-3.5"
      title={t('spend.title', { name: experiment.name })}
      submitLabel={t('spend.button')}
      onClose={props.onClose}
      onSubmit={() => void save()}
      busy={busy}
      problem={errorOf('actualCost') ? null : (problem?.text ?? null)}
    >
      <TextField
        id={`${id}amount`}
        label={t('spend.amount')}
        aside={currency}
        hint={over ? t('spend.caps') : t('spend.hint')}
        inputMode="decimal"
        autoComplete="off"
        value={amount}
        error={errorOf('actualCost')}
        onChange={(event) => setAmount(event.target.value)}
      />
    </FormDialog>
  )
}

export function DecommissionDialog(props: StepProps) {
  const { zone } = usePageContext()
  const t = useTranslations('portfolio.steps')
  const id = useId()
  const { experiment } = props
  const [at, setAt] = useState(zone.today)
  const { take, busy, problem, errorOf } = useStep(props)
  return (
    <FormDialog
      className="mt-2 gap-3.5"
      title={t('decommission.title', { name: experiment.name })}
      submitLabel={t('decommission.button')}
      onClose={props.onClose}
      onSubmit={() => void take('decommissioning', { at }, t('decommission.done', { name: experiment.name }), true)}
      busy={busy}
      problem={errorOf('at') ? null : (problem?.text ?? null)}
    >
      <p className="t-sm text-ink-2">
        {t(experiment.finishedAt === null ? 'decommission.undecided' : 'decommission.text')}
      </p>
      <TextField
        id={`${id}at`}
        type="date"
        label={t('decommission.at')}
        max={zone.today}
        value={at}
        error={errorOf('at')}
        onChange={(event) => setAt(event.target.value)}
      />
    </FormDialog>
  )
}
