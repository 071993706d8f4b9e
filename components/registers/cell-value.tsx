import { useTranslations } from 'next-intl'
import type { ColumnView, RegisterView } from '@/lib/features/registers/queries'
import { Avatar } from '../ui/avatar'
import { Status, type StatusKind } from '../ui/status'
import { CalendarDay, CalendarMoment } from './calendar-day'

/** Shapes of closed values that are a state; every other choice is plain text. */
const shapes: Record<string, Record<string, StatusKind>> = {
  risk: { low: 'unknown', medium: 'watch', high: 'at-risk', critical: 'blocked' },
  shadowAiStatus: {
    discovered: 'waiting',
    triaged: 'watch',
    migrating: 'carried',
    adopted: 'ready',
    accepted: 'at-risk',
    retired: 'clear',
  },
}

export type CellValueProps = {
  column: ColumnView
  value: unknown
  view: Pick<RegisterView, 'names' | 'today' | 'timezone'>
  /** Without avatar and shapes: inside sentences. */
  plain?: boolean
}

/** A value as people read it. Unknown is a dash, never an empty cell. */
export function CellValue({ column, value, view, plain = false }: CellValueProps) {
  const t = useTranslations('registers')
  if (value === null || value === undefined || value === '') {
    return (
      <span className="text-ink-3">
        <span aria-hidden="true">{t('unknown')}</span>
        <span className="sr-only">{t('unknownWord')}</span>
      </span>
    )
  }
  const text = String(value)
  if (column.type === 'day') return <CalendarDay value={text} today={view.today} />
  if (column.type === 'instant') return <CalendarMoment value={text} timezone={view.timezone} />
  if (column.type === 'flag') return value === true ? t('yes') : t('no')
  if (column.type === 'percent') return `${text}%`
  if (column.type === 'link') {
    return (
      <a href={text} rel="noreferrer">
        {text}
      </a>
    )
  }
  if (column.type === 'person') {
    const name = view.names[text] ?? text
    if (plain) return name
    return (
      <span className="inline-flex items-center gap-[7px]">
        <Avatar name={name} small />
        {name}
      </span>
    )
  }
  if (column.type === 'team' || column.type === 'reference') return view.names[text] ?? text
  if (column.type === 'choice') {
    const word = column.choices.find((choice) => choice.value === text)?.label ?? text
    const shape = shapes[column.labels ?? '']?.[text]
    return plain || !shape ? word : <Status kind={shape}>{word}</Status>
  }
  return text
}

export const isNumeric = (column: ColumnView) => ['count', 'percent', 'money'].includes(column.type)
