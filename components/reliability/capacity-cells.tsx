import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { label } from '@/lib/content'
import type { CapacityView } from '@/lib/features/reliability/capacity/queries'
import { MissingInputs } from '../layout/missing-inputs'
import { wholeMoney } from '../layout/short-money'
import { Status, type StatusKind } from '../ui/status'

type Part = { view: CapacityView }

const kinds: Record<CapacityView['state'], StatusKind> = {
  short: 'blocked',
  soon: 'at-risk',
  enough: 'ready',
  unknown: 'unknown',
}

export function Load({ view }: Part) {
  const t = useTranslations('reliability.capacity')
  return (
    <p className="t-sm tabular-nums">
      {view.peakPerSecond === null ? t('notKnown') : t('peak', { peak: view.peakPerSecond })}
      {view.growthBpPerMonth === null ? null : (
        <span className="t-meta block">{t('growth', { growth: view.growthBpPerMonth / 100 })}</span>
      )}
      {view.bottleneck === null ? null : (
        <span className="t-meta block">{t('bottleneck', { name: label('bottleneck', view.bottleneck) })}</span>
      )}
    </p>
  )
}

export function Replicas({ view }: Part) {
  const t = useTranslations('reliability.capacity')
  const lines = [
    view.replicas === null ? null : t('running', { running: view.replicas }),
    view.maxReplicas === null ? null : t('most', { most: view.maxReplicas }),
    view.headroom.known ? t('headroom', { headroom: view.headroom.value }) : null,
  ].filter((line) => line !== null)
  return (
    <p className="t-sm tabular-nums">
      {view.needed.known ? t('needed', { needed: view.needed.value }) : t('notKnown')}
      {lines.length > 0 ? <span className="t-meta block">{lines.join(', ')}</span> : null}
    </p>
  )
}

export function Months({ view }: Part) {
  const t = useTranslations('reliability.capacity')
  const { monthsLeft, state } = view
  return (
    <div className="grid gap-1">
      <Status kind={kinds[state]}>{t(`state.${state}`)}</Status>
      {monthsLeft.known ? (
        <p className="t-sm tabular-nums">
          {monthsLeft.value === null
            ? t('never')
            : monthsLeft.value === 0
              ? t('used')
              : t('months', { months: monthsLeft.value })}
        </p>
      ) : null}
      <MissingInputs missing={view.missing} />
    </div>
  )
}

export function Gpus({ view }: Part) {
  const { zone } = usePageContext()
  const t = useTranslations('reliability.capacity')
  const { expected, expectedAt, gpus } = view
  return (
    <div className="grid gap-1">
      <p className="t-sm tabular-nums">
        {gpus.known ? t('gpus', { needed: gpus.value.needed, approved: gpus.value.approved }) : t('notKnown')}
      </p>
      {gpus.known && gpus.value.shortfall > 0 ? (
        <Status kind="blocked">{t('shortfall', { count: gpus.value.shortfall })}</Status>
      ) : null}
      {expected?.known ? (
        <p className="t-meta">
          {expectedAt === null
            ? t('expected', { replicas: expected.value.replicas })
            : t('expectedOn', { date: dayLabel(expectedAt, zone), replicas: expected.value.replicas })}
          {expected.value.shortfall > 0 ? `; ${t('expectedShort', { count: expected.value.shortfall })}` : null}
        </p>
      ) : null}
    </div>
  )
}

export function Step({ view }: Part) {
  const { currency } = usePageContext()
  const t = useTranslations('reliability.capacity')
  return <p className="t-sm tabular-nums">{view.step.known ? wholeMoney(view.step.value, currency) : t('notKnown')}</p>
}

/** The same under the GPUs that are missing; nothing where none is. */
export function StepBeside({ view: { gpus, step } }: Part) {
  const { currency } = usePageContext()
  const t = useTranslations('reliability.capacity')
  if (!gpus.known || gpus.value.shortfall === 0 || !step.known) return null
  return <p className="t-meta tabular-nums">{t('stepBeside', { amount: wholeMoney(step.value, currency) })}</p>
}

/** What the newest action changed, once it is closed. */
export function Effect({ view: { action } }: Part) {
  const t = useTranslations('reliability.capacity')
  if (!action?.effect) return null
  const { effect } = action
  return effect.known ? (
    <p className="t-meta">{t('checked', effect.value)}</p>
  ) : (
    <div className="t-meta">
      {t('effectUnknown')} <MissingInputs missing={effect.missing} />
    </div>
  )
}
