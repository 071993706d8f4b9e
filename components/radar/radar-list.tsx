import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { RadarItem } from '@/lib/features/radar/queries'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { Link } from '../ui/link'
import { entryId, markId } from './places'
import { RingStatus } from './ring-status'

/** `drawn` where the picture has it too. */
export type ListedItem = RadarItem & { number: number; drawn: boolean; action?: ReactNode }
export type RadarListProps = { items: ListedItem[]; path: string }

/** Gives the answer to "may I use this?" in one sentence. */
export function useAnswer() {
  const { zone } = usePageContext()
  const t = useTranslations('radar.answer')
  return ({ ring, trial, endsAt }: Pick<RadarItem, 'ring' | 'trial' | 'endsAt'>): string => {
    if (ring === null) return t('none')
    if (ring !== 'trial') return t(ring)
    if (endsAt === null) return t('trialOpen')
    return t(trial === 'over' ? 'trialOver' : 'trial', { date: dayLabel(endsAt, zone) })
  }
}

/** Every technology with its ring, the answer, the reason and what to use instead; its number leads to its mark in the picture. */
export function RadarList({ items, path }: RadarListProps) {
  const { zone } = usePageContext()
  const t = useTranslations('radar')
  const answer = useAnswer()
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
        {item.change ? <span className="t-meta block">{t(`change.${item.change}`)}</span> : null}
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
  const number = (item: ListedItem) =>
    item.drawn ? (
      <a
        href={`#${markId(item.number)}`}
        aria-label={t('picture.toMark', { number: item.number, name: item.name })}
        className="inline-flex min-h-6 min-w-6 items-center"
      >
        {item.number}
      </a>
    ) : (
      item.number
    )
  return (
    <DataTable
      caption={t('list')}
      cards
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
        <tr key={item.id} id={entryId(item.number)} className="radar-row">
          <Cell soft className="radar-number font-mono text-2xs">
            {number(item)}
          </Cell>
          <RowHead className="min-w-36 whitespace-normal">{name(item)}</RowHead>
          <Cell data-label={t('columns.ring')}>
            <RingStatus ring={item.ring} />
          </Cell>
          <Cell wrap className="phone:col-span-full" data-label={t('columns.answer')}>
            {why(item)}
          </Cell>
          <Cell className="min-w-28 whitespace-normal" data-label={t('columns.instead')}>
            {item.managedAlternative ?? unknown}
          </Cell>
          <Cell className="min-w-24 whitespace-normal" data-label={t('columns.owner')}>
            {item.owner ?? t('nobody')}
          </Cell>
          <Cell className="py-1.5" data-label={t('columns.since')}>
            {since(item)}
          </Cell>
          <Cell className="text-right">{item.action}</Cell>
        </tr>
      ))}
    </DataTable>
  )
}
