import { useTranslations } from 'next-intl'
import type { RecoveryView } from '@/lib/features/reliability/recovery/queries'
import { MissingInputs } from '../layout/missing-inputs'
import { useSentences } from '../layout/sentences'
import { Status, type StatusKind } from '../ui/status'

const kinds: Record<RecoveryView['state'], StatusKind> = { shown: 'ready', missed: 'blocked', unknown: 'unknown' }

/** Whether it was shown that an endpoint comes back, why, and what its two promises make of each other. */
export function RecoveryState({ view }: { view: RecoveryView }) {
  const t = useTranslations('reliability.recovery')
  const say = useSentences()
  return (
    <div className="grid gap-1">
      <Status kind={kinds[view.state]}>{t(`state.${view.state}`)}</Status>
      <p className="t-sm">{say(view.why)}</p>
      {view.unplanned ? <Status kind="at-risk">{t('criticalNone')}</Status> : null}
      {view.zones === 'false' ? <Status kind="at-risk">{t('tooFewZones')}</Status> : null}
      <MissingInputs missing={view.missing} />
    </div>
  )
}

/** RTO against the error budget, in one sentence with its numbers. */
export function PromiseSentence({ check }: Pick<RecoveryView, 'check'>) {
  const t = useTranslations('reliability.recovery')
  if (!check.known) return <MissingInputs missing={check.missing} />
  const { availability, budget, contradicts, share } = check.value
  return (
    <div className="grid gap-1">
      {contradicts ? <Status kind="at-risk">{t('contradiction')}</Status> : null}
      <p className="t-sm text-ink-2">
        {share === null ? t('noBudget', { availability }) : t('share', { share, budget, availability })}{' '}
        {contradicts ? t('contradicts') : t('fits')}
      </p>
    </div>
  )
}
