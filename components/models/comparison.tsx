import { useTranslations } from 'next-intl'
import type { ModelCard } from '@/lib/features/models/queries'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { Link } from '../ui/link'
import { Status } from '../ui/status'

/** This version beside the one before it, measure by measure. */
export function VersionComparison({ card, path }: { card: ModelCard; path: string }) {
  const t = useTranslations('models.comparison')
  const { comparison, parent } = card
  if (!parent) return <p className="t-sm text-ink-2">{t('noParent')}</p>
  const said = (value: number | null) => value ?? t('notMeasured')
  return (
    <section aria-labelledby="comparison" className="grid gap-2">
      <h2 id="comparison" className="t-section">
        <Link href={`${path}/${parent.id}`}>{t('title', { name: parent.name })}</Link>
      </h2>
      {comparison.length === 0 ? (
        <p className="t-sm text-ink-2">{t('none')}</p>
      ) : (
        <DataTable
          caption={t('caption', { name: parent.name })}
          cards
          head={(['measure', 'before', 'after', 'delta'] as const).map((column) => (
            <ColumnHead key={column} numeric={column !== 'measure'}>
              {t(`columns.${column}`, { name: parent.name })}
            </ColumnHead>
          ))}
        >
          {comparison.map((one) => (
            <tr key={`${one.kind} ${one.measure}`}>
              <RowHead className="whitespace-normal">{one.measure}</RowHead>
              <Cell numeric data-label={t('columns.before', { name: parent.name })}>
                {said(one.before)}
              </Cell>
              <Cell numeric data-label={t('columns.after')}>
                {said(one.after)}
              </Cell>
              <Cell numeric data-label={t('columns.delta')}>
                {one.delta === null ? '–' : one.delta > 0 ? `+${one.delta}` : one.delta}{' '}
                {one.better === null ? null : (
                  <Status kind={one.better ? 'ready' : 'at-risk'}>{t(one.better ? 'better' : 'worse')}</Status>
                )}
              </Cell>
            </tr>
          ))}
        </DataTable>
      )}
    </section>
  )
}
