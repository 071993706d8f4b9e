import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel, momentLabel } from '@/lib/calendar/words'
import type { MadeReport } from '@/lib/features/reports/schema'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { Link } from '../ui/link'

type Props = { path: string; made: readonly MadeReport[] }

const ofOrganization: ReadonlySet<string> = new Set(['executive', 'technical', 'operational', 'quarterly'])

/** The page that shows the same again: of the frozen record, or of the day it was made of. */
function pageOf(path: string, { basis, day, report, subject }: MadeReport): string {
  if (ofOrganization.has(report)) return `${path}/${report}?${basis === 'live' ? `asOf=${day}` : `basis=${basis}`}`
  const query = new URLSearchParams({ ...(subject === null ? {} : { of: subject }), asOf: day })
  return `${path}/documents/${report}?${query}`
}

/** The last made reports with who and when; each opens what it read. */
export function MadeReports({ path, made }: Props) {
  const { zone } = usePageContext()
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
            return (
              <tr key={one.id}>
                <RowHead>
                  <Link href={pageOf(path, one)}>{name}</Link>
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
