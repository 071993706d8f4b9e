import { useTranslations } from 'next-intl'
import { BaselineForm, type BaselineFormProps } from './baseline-form.client'

export type BaselineProps = BaselineFormProps & {
  /** What was set, with the date in words. */
  baseline: { phase: number; at: string; reason: string } | null
  /** A gate was submitted: it is too late. */
  locked: boolean
  canEdit: boolean
}

/** The starting phase: what was set, or the form to set it once. */
export function Baseline({ baseline, locked, canEdit, ...form }: BaselineProps) {
  const t = useTranslations('settings.baseline')
  const name = (number: number) => form.phases.find((phase) => phase.number === number)?.name ?? ''
  if (baseline) {
    return (
      <div className="t-sm">
        <p>{t('done', { number: baseline.phase, name: name(baseline.phase), date: baseline.at })}</p>
        <p className="text-ink-2">{t('doneReason', { reason: baseline.reason })}</p>
      </div>
    )
  }
  if (locked) return <p className="t-sm text-ink-2">{t('locked')}</p>
  return (
    <div className="grid gap-4">
      <p className="t-sm text-ink-2">{t('text')}</p>
      {canEdit ? (
        <details className="group">
          <summary className="t-sm w-fit py-1 font-medium text-accent">{t('further')}</summary>
          <div className="pt-3">
            <BaselineForm {...form} />
          </div>
        </details>
      ) : null}
      <p className="t-sm">{t('stay', { name: name(1) })}</p>
    </div>
  )
}
