import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { listScorecards } from '@/lib/features/scorecard/queries'
import { Cell, ColumnHead, DataTable, RecordCard, RecordCards, RowHead } from '../ui/data-table'
import { type Level, LevelSwatch } from '../ui/level-swatch'
import { Link } from '../ui/link'

type Listed = Awaited<ReturnType<typeof listScorecards>>['items'][number]
type Props = { path: string; scorecards: Listed[]; areas: { id: string; name: string }[] }

/** Every submitted scorecard with its six ratings, newest first. */
export function PastScorecards({ path, scorecards, areas }: Props) {
  const { zone } = usePageContext()
  const t = useTranslations('scorecard.past')
  const rows = scorecards.map((one) => ({
    id: one.id,
    date: one.submittedAt ? dayLabel(one.submittedAt, zone) : one.id,
    who: one.submittedByName ?? '',
    ratings: areas.map((area) => ({
      ...area,
      level: (one.ratings.find(({ areaId }) => areaId === area.id)?.final ?? null) as Level | null,
    })),
  }))
  return (
    <>
      <DataTable
        caption={t('list')}
        cardsOnPhones
        head={
          <>
            <ColumnHead>{t('date')}</ColumnHead>
            <ColumnHead>{t('who')}</ColumnHead>
            {areas.map((area) => (
              <ColumnHead key={area.id}>{area.name}</ColumnHead>
            ))}
          </>
        }
      >
        {rows.map((row) => (
          <tr key={row.id}>
            <RowHead>
              <Link href={`${path}/history/${row.id}`}>{row.date}</Link>
            </RowHead>
            <Cell soft>{row.who}</Cell>
            {row.ratings.map((area) => (
              <Cell key={area.id}>
                <LevelSwatch level={area.level} />
              </Cell>
            ))}
          </tr>
        ))}
      </DataTable>
      <RecordCards label={t('list')}>
        {rows.map((row) => (
          <RecordCard
            key={row.id}
            title={<Link href={`${path}/history/${row.id}`}>{row.date}</Link>}
            fields={row.ratings.map((area) => ({ label: area.name, value: <LevelSwatch level={area.level} /> }))}
          />
        ))}
      </RecordCards>
    </>
  )
}
