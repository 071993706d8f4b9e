import { useTranslations } from 'next-intl'
import { useMeasures } from '@/components/layout/measures'
import type { ThresholdList } from '@/lib/features/thresholds/queries'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { Lock } from '../ui/icons'
import { Tag } from '../ui/tag'

/** Numbers nobody changes, the framework's own first, each with who says so. */
export function FixedNumbers({ rows }: { rows: ThresholdList['fixed'] }) {
  const t = useTranslations('thresholds.fixed')
  const measures = useMeasures()
  const sorted = [...rows].sort((a, b) => (a.origin === b.origin ? 0 : a.origin === 'framework' ? -1 : 1))
  return (
    <section aria-labelledby="fixed" className="mt-6">
      <h2 id="fixed" className="t-card">
        {t('title')}
      </h2>
      <p className="t-sm mt-1 mb-3 max-w-[72ch] text-ink-2">{t('text')}</p>
      <DataTable
        caption={t('caption')}
        head={
          <>
            <ColumnHead>{t('what')}</ColumnHead>
            <ColumnHead numeric>{t('value')}</ColumnHead>
            <ColumnHead>{t('origin')}</ColumnHead>
            <ColumnHead>{t('used')}</ColumnHead>
          </>
        }
      >
        {sorted.map(({ key, about, value, unit, origin, usedIn }) => (
          <tr key={key} id={key}>
            <RowHead className="min-w-48 py-1.5 whitespace-normal">{about}</RowHead>
            <Cell numeric>
              <span className="inline-flex items-center gap-1.5">
                <Lock className="size-3.5 text-ink-3" aria-label={t('locked')} />
                {measures.observed({ value, unit })}
              </span>
            </Cell>
            <Cell>
              <Tag>{t(origin)}</Tag>
            </Cell>
            <Cell soft className="id">
              {usedIn.join(', ')}
            </Cell>
          </tr>
        ))}
      </DataTable>
    </section>
  )
}
