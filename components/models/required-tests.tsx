import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { label } from '@/lib/content'
import type { KindView, ModelCard } from '@/lib/features/models/queries'
import { MissingInputs } from '../layout/missing-inputs'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { Status, type StatusKind } from '../ui/status'

export type RequiredTestsProps = {
  coverage: ModelCard['coverage']
  /** Record a test, open a finding: empty for readers. */
  actions: (kind: KindView) => ReactNode
}

const kinds: Record<KindView['state'], StatusKind> = { passed: 'ready', failed: 'blocked', unrecorded: 'unknown' }

/** The kinds of tests, the ones this version needs first, with what came of the newest of each. */
export function RequiredTests({ coverage, actions }: RequiredTestsProps) {
  const { zone } = usePageContext()
  const t = useTranslations('models.required')
  const shown = coverage.kinds.filter(({ required, test }) => required !== false || test !== null)
  const verdict = coverage.value === 'true' ? 'complete' : coverage.value === 'false' ? 'open' : 'unknown'
  const look = { complete: 'ready', open: 'at-risk', unknown: 'unknown' } as const
  return (
    <section aria-labelledby="required" className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 id="required" className="t-section">
          {t('title')}
        </h2>
        <Status kind={look[verdict]}>{t(verdict, { count: coverage.open.length })}</Status>
      </div>
      <DataTable
        caption={t('caption')}
        cards
        head={(['kind', 'state', 'measure', 'at'] as const).map((column) => (
          <ColumnHead key={column}>{t(`columns.${column}`)}</ColumnHead>
        ))}
      >
        {shown.map((one) => (
          <tr key={one.kind} className="align-top">
            <RowHead className="py-2">
              {one.name}
              {one.required === true ? null : (
                <span className="t-meta block font-normal">{t(one.required === null ? 'maybe' : 'notRequired')}</span>
              )}
            </RowHead>
            <Cell wrap data-label={t('columns.state')}>
              <Status kind={kinds[one.state]}>{t(one.state)}</Status>
              <div className="mt-1 flex flex-wrap gap-2">{actions(one)}</div>
            </Cell>
            <Cell wrap data-label={t('columns.measure')}>
              <Measure one={one} />
            </Cell>
            <Cell data-label={t('columns.at')} className="py-2">
              {one.test ? dayLabel(one.test.at, zone) : '–'}
            </Cell>
          </tr>
        ))}
      </DataTable>
      <MissingInputs missing={coverage.missing} />
      <p className="t-meta">{t('rule')}</p>
    </section>
  )
}

function Measure({ one: { test } }: { one: KindView }) {
  const t = useTranslations('models.required')
  if (test === null) return '–'
  const { automated, comparator, limit, measure, value } = test
  const parts = [
    measure === null ? null : value === null ? measure : t('value', { measure, value }),
    comparator === null || limit === null
      ? null
      : t('limit', { comparator: label('testComparator', comparator).toLowerCase(), limit }),
    automated === true ? t('automated') : null,
  ].filter((part) => part !== null)
  return <p className="t-sm">{parts.length === 0 ? '–' : parts.join(' · ')}</p>
}
