import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel, momentLabel } from '@/lib/calendar/words'
import { label } from '@/lib/content'
import type { UseCasePage } from '@/lib/features/portfolio/use-cases/queries'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import { useCaseText } from './case-text'
import { CostPlate } from './cost-plate'
import { EstimateButton } from './estimate.client'
import { moneyText } from './money'
import { Proofs } from './proofs.client'
import { stateKinds } from './timeline'

export type UseCasePart = {
  page: UseCasePage
  names: Readonly<Record<string, string>>
}

/** The dates of the proofs, and nothing else of the record. */
const datesOf = (row: UseCasePage['row']) => ({
  technicalAt: row.technicalAt,
  operationalAt: row.operationalAt,
  economicAt: row.economicAt,
  injectionTestAt: row.injectionTestAt,
  rbacAt: row.rbacAt,
  isolationAt: row.isolationAt,
})

const amounts = ['compute', 'storage', 'networking', 'monthlyCost'] as const

type Props = UseCasePart & {
  /** Adds a month of cost and an experiment, by the forms of their registers. */
  addCost: ReactNode
  addExperiment: ReactNode
  businessCase: ReactNode
  history: ReactNode
}

/** The proof of a use case: validation, estimate, what it costs in fact, its trials and its history. */
export function UseCaseBody({ page, addCost, businessCase, history, ...rest }: Props) {
  const { slug, zone, currency } = usePageContext()
  const t = useTranslations('portfolio-page.useCase')
  const { row, card, reading } = page
  const editable = card.editable
  return (
    <div className="grid gap-4">
      <Plate id="validation" aria-labelledby="validation-title" className="scroll-mt-16">
        <PlateHeader
          id="validation-title"
          title={t('validation')}
          more={<span className="t-meta">{t('validationHint')}</span>}
        />
        <Proofs
          id={row.id}
          revision={row.revision}
          dates={datesOf(row)}
          editable={editable}
          caseText={useCaseText(page.businessCase.made, currency)}
          basis={row.economicBasis}
        />
      </Plate>
      <Plate aria-labelledby="estimate">
        <PlateHeader
          id="estimate"
          title={t('estimate')}
          more={
            editable ? (
              <EstimateButton
                id={row.id}
                revision={row.revision}
                amounts={{
                  compute: row.compute,
                  storage: row.storage,
                  networking: row.networking,
                  monthlyCost: row.monthlyCost,
                }}
                reviewed={reading.counts['P4-E3'] === 'true'}
              />
            ) : undefined
          }
        />
        <PlateBody className="grid gap-3">
          <dl className="grid grid-cols-4 gap-3 phone:grid-cols-2">
            {amounts.map((field) => {
              const amount = row[field]
              return (
                <div key={field}>
                  <dt className="t-meta">{t(field)}</dt>
                  <dd
                    className={
                      amount === null
                        ? 't-sm text-ink-2'
                        : `tabular-nums ${field === 'monthlyCost' ? 'text-lg font-semibold' : 'text-md font-medium'}`
                    }
                  >
                    {amount === null ? <Status kind="unknown">{t('open')}</Status> : moneyText(amount, currency)}
                  </dd>
                </div>
              )
            })}
          </dl>
          <p className="t-meta">
            {row.estimateChangedAt
              ? t('changed', { date: momentLabel(row.estimateChangedAt, zone) })
              : t('neverChanged')}
          </p>
        </PlateBody>
      </Plate>
      {businessCase}
      <CostPlate
        costs={reading.costs}
        live={row.productionAt !== null}
        fileName={`${slug}-costs-${row.id}`}
        action={addCost}
      />
      <Trials {...{ page, ...rest }} />
      {history}
    </div>
  )
}

function Trials({ page, addExperiment }: Omit<Props, 'addCost' | 'businessCase' | 'history'>) {
  const { base, zone } = usePageContext()
  const t = useTranslations('portfolio-page.useCase')
  const line = useTranslations('portfolio-page.timeline')
  return (
    <Plate clip aria-labelledby="experiments">
      <PlateHeader id="experiments" title={t('experiments')} more={addExperiment} className="pb-2.5" />
      {page.experiments.length === 0 ? (
        <p className="t-sm border-t border-line px-4 py-3 text-ink-2">{t('experimentsNone')}</p>
      ) : (
        <ul>
          {page.experiments.map(({ row, spend, timeBox }) => (
            <li key={row.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2.5">
              <div className="min-w-0 flex-1 basis-56">
                <Link
                  href={`${base}/portfolio/experiments/${row.id}`}
                  className="inline-flex min-h-6 items-center text-sm font-medium"
                >
                  {row.name}
                </Link>
                <p className="t-meta">
                  {[
                    row.start && row.end
                      ? line('dates', { start: dayLabel(row.start, zone), end: dayLabel(row.end, zone) })
                      : line('noDates'),
                    spend.pct === null ? null : line('spentShort', { pct: spend.pct }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              {row.decision ? (
                <Status kind={row.decision === 'go' ? 'ready' : 'clear'}>
                  {label('experimentDecision', row.decision)}
                </Status>
              ) : null}
              <Status kind={timeBox.state === 'overdue' ? 'at-risk' : (stateKinds[row.state] ?? 'unknown')}>
                {timeBox.state === 'overdue' ? line('overdue') : label('experimentState', row.state)}
              </Status>
            </li>
          ))}
        </ul>
      )}
    </Plate>
  )
}
