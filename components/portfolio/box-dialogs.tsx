import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { TextAreaField, TextField } from '../ui/field'
import { Segmented } from '../ui/segmented'
import { FormDialog } from '../write/form-dialog.client'
import { laterDay, MIN_REASON, type StepProps, useStep } from './use-step'

const lengths = (t: (key: 'days', values: { count: number }) => string) =>
  (['14', '28'] as const).map((value) => ({ value, label: t('days', { count: Number(value) }) }))

export function StartDialog(props: StepProps & { suggested: '14' | '28' }) {
  const { zone } = usePageContext()
  const t = useTranslations('portfolio.steps')
  const id = useId()
  const { experiment } = props
  const [days, setDays] = useState<'14' | '28'>(props.suggested)
  const [start, setStart] = useState(zone.today)
  const { take, busy, problem, errorOf } = useStep(props)
  const end = start === '' ? null : laterDay(start, Number(days))
  return (
    <FormDialog
      className="mt-2 gap-3.5"
      title={t('start.title', { name: experiment.name })}
      submitLabel={t('start.button')}
      onClose={props.onClose}
      onSubmit={() =>
        void take('start', { days: Number(days), start }, t('start.done', { name: experiment.name }), true)
      }
      busy={busy}
      problem={errorOf('start') ? null : (problem?.text ?? null)}
    >
      <p className="t-sm text-ink-2">{t('start.text')}</p>
      <div className="grid gap-1.5">
        <span className="t-sm font-medium">{t('box')}</span>
        <div>
          <Segmented label={t('box')} options={lengths(t)} value={days} onSelect={setDays} />
        </div>
      </div>
      <TextField
        id={`${id}start`}
        type="date"
        label={t('start.day')}
        hint={end ? t('start.end', { date: dayLabel(end, zone) }) : undefined}
        max={zone.today}
        value={start}
        error={errorOf('start')}
        onChange={(event) => setStart(event.target.value)}
      />
    </FormDialog>
  )
}

export function RenewDialog(props: StepProps) {
  const { zone } = usePageContext()
  const t = useTranslations('portfolio.steps')
  const id = useId()
  const { experiment } = props
  const [days, setDays] = useState<'14' | '28'>('14')
  const [reason, setReason] = useState('')
  const [short, setShort] = useState(false)
  const { take, busy, problem, errorOf } = useStep(props)
  const end = experiment.end === null ? null : laterDay(experiment.end, Number(days))
  function submit() {
    if (reason.trim().length < MIN_REASON) return setShort(true)
    const message = t('renew.done', { name: experiment.name, date: end === null ? '' : dayLabel(end, zone) })
    void take('renewals', { days: Number(days), reason: reason.trim() }, message, false)
  }
  return (
    <FormDialog
      className="mt-2 gap-3.5"
      title={t('renew.title', { name: experiment.name })}
      submitLabel={t('renew.button')}
      onClose={props.onClose}
      onSubmit={submit}
      busy={busy}
      problem={problem?.text ?? null}
    >
      <p className="t-sm text-ink-2">{t('renew.text')}</p>
      <div className="grid gap-1.5">
        <span className="t-sm font-medium">{t('renew.by')}</span>
        <div>
          <Segmented label={t('renew.by')} options={lengths(t)} value={days} onSelect={setDays} />
        </div>
        {end && experiment.end ? (
          <p className="t-meta">
            {t('renew.end', { from: dayLabel(experiment.end, zone), days: Number(days), to: dayLabel(end, zone) })}
          </p>
        ) : null}
      </div>
      <TextAreaField
        id={`${id}reason`}
        label={t('reason')}
        hint={t('renew.reasonHint')}
        error={short && reason.trim().length < MIN_REASON ? t('short') : errorOf('reason')}
        value={reason}
        maxLength={4000}
        required
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  )
}
