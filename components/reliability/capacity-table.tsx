import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CapacityView } from '@/lib/features/reliability/capacity/queries'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Effect, Gpus, Load, Months, Replicas, Step, StepBeside } from './capacity-cells'

export type CapacityTableProps = {
  endpoints: CapacityView[]
  path: string
  /** Plan an action, or lead to the one that is planned. */
  actions: (view: CapacityView) => ReactNode
}

/** The scaling worksheet: load, what it needs, how long it lasts, what the next step costs, and what is done about it. */
export function CapacityTable({ endpoints, path, actions }: CapacityTableProps) {
  const t = useTranslations('reliability.capacity')
  const columns = ['endpoint', 'months', 'load', 'replicas', 'gpus', 'action'] as const
  return (
    <DataTable
      caption={t('caption')}
      cards
      head={columns.map((column) => <ColumnHead key={column}>{t(`columns.${column}`)}</ColumnHead>)}
    >
      {endpoints.map((view) => (
        <tr key={view.endpointId} className="align-top">
          <RowHead className="py-2">
            <Link href={`${path}/${view.endpointId}`} className="wrap-anywhere">
              {view.name}
            </Link>
          </RowHead>
          <Cell wrap data-label={t('columns.months')}>
            <Months view={view} />
          </Cell>
          <Cell data-label={t('columns.load')} className="min-w-32 py-1.5 whitespace-normal">
            <Load view={view} />
          </Cell>
          <Cell data-label={t('columns.replicas')} className="min-w-36 py-1.5 whitespace-normal">
            <Replicas view={view} />
          </Cell>
          <Cell wrap data-label={t('columns.gpus')}>
            <Gpus view={view} />
            <StepBeside view={view} />
          </Cell>
          <Cell data-label={t('columns.action')} className="min-w-36 py-1.5 whitespace-normal">
            {actions(view)}
            <Effect view={view} />
          </Cell>
        </tr>
      ))}
    </DataTable>
  )
}

export type CapacityPlateProps = Omit<CapacityTableProps, 'endpoints' | 'path' | 'actions'> & {
  view: CapacityView
  actions: ReactNode
}

/** The same of one endpoint, on its page. */
export function CapacityPlate({ view, actions }: CapacityPlateProps) {
  const t = useTranslations('reliability.capacity')
  return (
    <Plate aria-labelledby="capacity">
      <PlateHeader id="capacity" title={t('title')} />
      <PlateBody className="grid gap-3 pt-2">
        <Months view={view} />
        <dl className="grid gap-2">
          {(
            [
              ['load', <Load key="load" view={view} />],
              ['replicas', <Replicas key="replicas" view={view} />],
              ['gpus', <Gpus key="gpus" view={view} />],
              ['step', <Step key="step" view={view} />],
            ] as const
          ).map(([column, cell]) => (
            <div key={column}>
              <dt className="t-meta">{t(`columns.${column}`)}</dt>
              <dd>{cell}</dd>
            </div>
          ))}
        </dl>
        <div className="flex flex-wrap gap-2">{actions}</div>
        <Effect view={view} />
        <p className="t-meta">{t('rule', { pct: view.targetPct })}</p>
      </PlateBody>
    </Plate>
  )
}
