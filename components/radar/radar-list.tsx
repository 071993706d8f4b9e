import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { dayLabel } from '@/lib/calendar/words'
import type { RadarItem } from '@/lib/features/radar/queries'
import { Cell, ColumnHead, DataTable, RecordCard, RecordCards, RowHead } from '../ui/data-table'
import { Link } from '../ui/link'
import { RingStatus } from './ring-status'

type Zone = { timezone: string; today: string }
export type ListedItem = RadarItem & { number: number; action?: ReactNode }
export type RadarListProps = { items: ListedItem[]; path: string; zone: Zone }

/** Gives the answer to "may I use this?" in one sentence. */
export function useAnswer(zone: Zone) {
  const t = useTranslations('radar.answer')
  return ({ ring, trial, endsAt }: Pick<RadarItem, 'ring' | 'trial' | 'endsAt'>): string => {
    if (ring === null) return t('none')
    if (ring !== 'trial') return t(ring)
    if (endsAt === null) return t('trialOpen')
    return t(trial === 'over' ? 'trialOver' : 'trial', { date: dayLabel(endsAt, zone) })
  }
}

/** Every technology with its ring, the answer, the reason and what to use instead. */
export function RadarList({ items, path, zone }: RadarListProps) {
  const t = useTranslations('radar')
  const answer = useAnswer(zone)
  const unknown = (
    <span className="text-ink-3">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t('unknown')}</span>
    </span>
  )
  const name = (item: ListedItem) => (
    <Link href={`${path}/${item.id}`} className="inline-flex min-h-6 items-center">
      {item.name}
    </Link>
  )
  const since = (item: ListedItem) =>
    item.since === null ? (
      unknown
    ) : (
      <>
        {dayLabel(item.since, zone)}
        {item.previous ? (
          <span className="t-meta block">{t('before', { ring: t(`ring.${item.previous}`) })}</span>
        ) : null}
      </>
    )
  const why = (item: ListedItem) => (
    <>
      <span className="block">{answer(item)}</span>
      {item.reason ? <span className="t-meta block">{item.reason}</span> : null}
    </>
  )
  return (
    <>
      <DataTable
        caption={t('list')}
        cardsOnPhones
        head={
          <>
            <ColumnHead className="w-10">
              <span className="sr-only">{t('columns.number')}</span>
            </ColumnHead>
            <ColumnHead>{t('columns.name')}</ColumnHead>
            <ColumnHead>{t('columns.ring')}</ColumnHead>
            <ColumnHead>{t('columns.answer')}</ColumnHead>
            <ColumnHead>{t('columns.instead')}</ColumnHead>
            <ColumnHead>{t('columns.owner')}</ColumnHead>
            <ColumnHead>{t('columns.since')}</ColumnHead>
            <ColumnHead>
              <span className="sr-only">{t('columns.move')}</span>
            </ColumnHead>
          </>
        }
      >
        {items.map((item) => (
          <tr key={item.id}>
            <Cell soft className="font-mono text-2xs">
              {item.number}
            </Cell>
            <RowHead className="min-w-36 whitespace-normal">{name(item)}</RowHead>
            <Cell>
              <RingStatus ring={item.ring} />
            </Cell>
            <Cell wrap>{why(item)}</Cell>
            <Cell className="min-w-28 whitespace-normal">{item.managedAlternative ?? unknown}</Cell>
            <Cell className="min-w-24 whitespace-normal">{item.owner ?? t('nobody')}</Cell>
            <Cell className="py-1.5">{since(item)}</Cell>
            <Cell className="text-right">{item.action}</Cell>
          </tr>
        ))}
      </DataTable>
      <RecordCards label={t('list')}>
        {items.map((item) => (
          <RecordCard
            key={item.id}
            lead={<span className="font-mono text-2xs text-ink-2">{item.number}</span>}
            title={name(item)}
            status={<RingStatus ring={item.ring} />}
            fields={[
              { label: t('columns.instead'), value: item.managedAlternative ?? unknown },
              { label: t('columns.owner'), value: item.owner ?? t('nobody') },
              { label: t('columns.since'), value: since(item) },
            ]}
          >
            <p className="t-sm">{why(item)}</p>
            {item.action}
          </RecordCard>
        ))}
      </RecordCards>
    </>
  )
}
