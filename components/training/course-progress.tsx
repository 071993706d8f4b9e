import { useTranslations } from 'next-intl'
import type { CourseProgress } from '@/lib/features/training/queries'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { Meter } from '../ui/reading'

export type CourseProgressProps = {
  courses: CourseProgress[]
  tierNames: Record<string, string>
  /** Share of mandatory assignments the gate asks for, in percent. */
  limit: number
}

/** Completion of every course, the mandatory ones first: what the share of P2-A1 is made of. */
export function CourseProgressTable({ courses, tierNames, limit }: CourseProgressProps) {
  const t = useTranslations('training.progress')
  const ordered = [...courses].sort(
    (a, b) => Number(b.mandatory) - Number(a.mandatory) || a.title.localeCompare(b.title),
  )
  return (
    <section className="mb-5" aria-labelledby="completion">
      <h2 id="completion" className="t-card mb-2">
        {t('title')}
      </h2>
      <DataTable
        caption={t('title')}
        pinFirst
        head={
          <>
            <ColumnHead>{t('course')}</ColumnHead>
            <ColumnHead>{t('tier')}</ColumnHead>
            <ColumnHead>{t('mandatory')}</ColumnHead>
            <ColumnHead className="w-64">{t('done')}</ColumnHead>
            <ColumnHead>{t('expiredHead')}</ColumnHead>
          </>
        }
      >
        {ordered.map(({ id, title, tier, mandatory, all, done, expired }) => (
          <tr key={id}>
            <RowHead>{title}</RowHead>
            <Cell soft>{tierNames[tier] ?? tier}</Cell>
            <Cell>{t(mandatory ? 'yes' : 'no')}</Cell>
            <Cell>
              {all === 0 ? (
                <span className="text-ink-2">{t('none')}</span>
              ) : (
                <span className="flex items-center gap-3">
                  <span className="w-14 tabular-nums">{t('of', { done, all })}</span>
                  <span className="min-w-24 flex-1">
                    <Meter
                      fill={done / all}
                      threshold={mandatory ? limit / 100 : null}
                      tone={mandatory && done * 100 < limit * all ? 'watch' : 'plain'}
                    />
                  </span>
                </span>
              )}
            </Cell>
            <Cell soft>{t('expired', { count: expired })}</Cell>
          </tr>
        ))}
      </DataTable>
    </section>
  )
}
