import { useTranslations } from 'next-intl'
import { dayLabel, momentLabel } from '@/lib/calendar/words'
import type { Zone } from '@/lib/calendar/zones'
import type { MadeReport } from '@/lib/features/reports/schema'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { Link } from '../ui/link'

type Props = { base: string; made: readonly MadeReport[]; zone: Zone }

/** Kinds that have a page to open; a document is opened from its own. */
const onPage: ReadonlySet<string> = new Set(['executive', 'technical', 'operational', 'quarterly'])

/** The last made reports with who and when; each opens what it read. */
export function MadeReports({ base, made, zone }: Props) {
  const t = useTranslations('reports')
  const maker = ({ by, byPortal }: MadeReport) => by ?? (byPortal ? t('made.portal') : t('made.token'))
  return (
    <section aria-labelledby="made-reports" className="mt-6 grid gap-2">
      <h2 id="made-reports" className="t-card">
        {t('made.title')}
      </h2>
      {made.length === 0 ? (
        <p className="t-sm text-ink-2">{t('made.empty')}</p>
      ) : (
        <DataTable
          caption={t('made.title')}
          cards
          head={(['report', 'reads', 'format', 'by', 'when', 'fingerprint'] as const).map((column) => (
            <ColumnHead key={column}>{t(`made.${column}`)}</ColumnHead>
          ))}
        >
          {made.map((one) => {
            const name = t(`kinds.${one.report}.name`)
            const query = one.basis === 'live' ? `asOf=${one.day}` : `basis=${one.basis}`
            return (
              <tr key={one.id}>
                <RowHead>
                  {onPage.has(one.report) ? <Link href={`${base}/${one.report}?${query}`}>{name}</Link> : name}
                </RowHead>
                <Cell data-label={t('made.reads')}>
                  {one.basis === 'live' ? t('basis.live', { day: dayLabel(one.day, zone) }) : t('choose.snapshot')}
                </Cell>
                <Cell data-label={t('made.format')}>{t(`formats.${one.format}`)}</Cell>
                <Cell data-label={t('made.by')}>{maker(one)}</Cell>
                <Cell data-label={t('made.when')}>{momentLabel(one.madeAt, zone)}</Cell>
                <Cell data-label={t('made.fingerprint')}>
                  <span className="id" title={one.fingerprint}>
                    {one.fingerprint.slice(0, 16)}
                  </span>
                </Cell>
              </tr>
            )
          })}
        </DataTable>
      )}
    </section>
  )
}
