import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { RecoveryView } from '@/lib/features/reliability/recovery/queries'
import { MissingInputs } from '../layout/missing-inputs'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { PromiseSentence, RecoveryState } from './recovery-state'
import { LastDrill, Promised, Strategy } from './recovery-table'

export type RecoveryPlateProps = { view: RecoveryView; days: number; actions: ReactNode }

/** The recovery of one endpoint on its page, with the rule behind it. */
export function RecoveryPlate({ view, days, actions }: RecoveryPlateProps) {
  const t = useTranslations('reliability.recovery')
  const { incidents } = view
  return (
    <Plate aria-labelledby="recovery">
      <PlateHeader id="recovery" title={t('title')} />
      <PlateBody className="grid gap-3 pt-2">
        <RecoveryState view={view} />
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
        <dl className="grid gap-2">
          <Row term={t('columns.promise')}>
            <Promised view={view} />
            <PromiseSentence check={view.check} />
          </Row>
          <Row term={t('columns.strategy')}>
            <Strategy view={view} />
          </Row>
          <Row term={t('columns.drill')}>
            <LastDrill view={view} />
          </Row>
          <Row term={t('incidents')}>
            {incidents.known ? (
              <p className="t-sm">
                {t('incidentsLeft', {
                  left: incidents.value.leftPct ?? 0,
                  downtime: incidents.value.downtime,
                  days: incidents.value.days,
                })}
                <span className="t-meta block">{t('incidentsBeside')}</span>
              </p>
            ) : (
              <MissingInputs missing={incidents.missing} />
            )}
          </Row>
        </dl>
        <p className="t-meta">{t('rule', { days })}</p>
      </PlateBody>
    </Plate>
  )
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="t-meta">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
