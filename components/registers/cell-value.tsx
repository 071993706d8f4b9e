import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { spokenName } from '@/lib/calendar/words'
import type { ColumnView, RegisterView } from '@/lib/features/registers/queries'
import { Avatar } from '../ui/avatar'
import { Link } from '../ui/link'
import { Status, type StatusKind } from '../ui/status'
import { CalendarDay, CalendarMoment, CalendarMonth } from './calendar-day'

/** Shapes of closed values that are a state; every other choice is plain text. */
const shapes: Record<string, Record<string, StatusKind>> = {
  risk: { low: 'unknown', medium: 'watch', high: 'at-risk', critical: 'blocked' },
  outcome: { passed: 'ready', failed: 'at-risk' },
  runOutcome: { succeeded: 'ready', failed: 'at-risk' },
  shadowAiStatus: {
    discovered: 'waiting',
    triaged: 'watch',
    migrating: 'carried',
    adopted: 'ready',
    accepted: 'at-risk',
    retired: 'clear',
  },
}

const formats = new Map<string, Intl.NumberFormat>()

/** Making a format takes longer than drawing a row. Without a currency it is a plain number. */
function formatOf(locale: string, currency?: string): Intl.NumberFormat {
  const key = `${locale} ${currency ?? ''}`
  const options = currency
    ? { style: 'currency' as const, currency, trailingZeroDisplay: 'stripIfInteger' as const }
    : { maximumFractionDigits: 6 }
  const known = formats.get(key) ?? new Intl.NumberFormat(locale, options)
  formats.set(key, known)
  return known
}

export type CellValueProps = {
  column: ColumnView
  value: unknown
  view: Pick<RegisterView, 'names'>
  /** Without avatar and shapes: inside sentences. */
  plain?: boolean
  /** Without links: inside a button or another link. */
  unlinked?: boolean
}

/** The page of a record this value names, where it has one of its own. */
const pageOf = ({ page }: ColumnView, id: string, base: string) => (page === null ? undefined : `${base}${page}/${id}`)

/** An address is one wherever it was typed; it is read without its beginning. */
const address = /^https?:\/\/\S+$/
const scheme = /^https?:\/\//

/** A value as people read it. Unknown is a dash, never an empty cell. */
export function CellValue({ column, value, view, plain = false, unlinked = false }: CellValueProps): ReactNode {
  const { base, currency } = usePageContext()
  const locale = useLocale()
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
    return <Unknown />
  }
  if (Array.isArray(value)) {
    return value.map((one: unknown, index) => (
      <span key={typeof one === 'object' ? index : String(one)}>
        {index > 0 ? ', ' : ''}
        <CellValue column={singleOf(column)} value={one} view={view} plain={plain} unlinked={unlinked} />
      </span>
    ))
  }
  if (typeof value === 'object') return Object.values(value).filter(Boolean).join(' · ')
  const text = String(value)
  if (column.type === 'day') return <CalendarDay value={text} />
  if (column.type === 'instant') return <CalendarMoment value={text} />
  if (column.type === 'flag') return <Word of={value === true ? 'yes' : 'no'} />
  if (column.type === 'percent') return `${text}%`
  if (column.type === 'rate') return `${Number(value) / 100}%`
  if (column.type === 'quarter') return text.replace('-', ' ')
  if (column.type === 'month') return <CalendarMonth value={text} />
  if (column.type === 'count' || column.type === 'number') {
    return formatOf(locale).format(Number(value))
  }
  if (column.type === 'money') {
    const amount = formatOf(locale, currency).format(Math.abs(Number(value)))
    return Number(value) < 0 ? <Credit amount={`−${amount}`} /> : amount
  }
  if (column.type === 'link' || address.test(text)) {
    if (unlinked) return text.replace(scheme, '')
    return (
      <a href={text} rel="noreferrer" className="bare-address">
        {text.replace(scheme, '')}
      </a>
    )
  }
  if (column.type === 'person') {
    const name = view.names[text]
    if (name === undefined) return <Word of="item.missing" soft />
    if (plain) return name
    return (
      <span className="inline-flex max-w-full items-center gap-[7px]">
        <Avatar name={name} small />
        <span className="min-w-0 wrap-anywhere">{name}</span>
      </span>
    )
  }
  if (column.type === 'team') return view.names[text] ?? <Word of="item.missing" soft />
  if (column.type === 'reference') {
    const name = view.names[text]
    const href = name === undefined || plain || unlinked ? undefined : pageOf(column, text, base)
    if (name === undefined) return <Word of="item.missing" soft />
    return href ? <Link href={href}>{spokenName(name)}</Link> : spokenName(name)
  }
  if (column.type === 'choice') {
    const word = column.choices.find((choice) => choice.value === text)?.label ?? text
    const shape = shapes[column.labels ?? '']?.[text]
    return plain || !shape ? word : <Status kind={shape}>{word}</Status>
  }
  return text
}

// Components of their own, because few cells need translated words and finding those has a price.
function Word({ of, soft = false }: { of: 'yes' | 'no' | 'item.missing'; soft?: boolean }) {
  const t = useTranslations('registers')
  return soft ? <span className="text-ink-3">{t(of)}</span> : t(of)
}

/** Money given back says so in a word too. */
function Credit({ amount }: { amount: string }) {
  const t = useTranslations('registers')
  return t('credit', { amount })
}

function Unknown() {
  const t = useTranslations('registers')
  return (
    <span className="text-ink-3">
      <span aria-hidden="true">{t('unknown')}</span>
      <span className="sr-only">{t('unknownWord')}</span>
    </span>
  )
}

/** The column of one value of several. */
const singleOf = (column: ColumnView): ColumnView => {
  if (column.type === 'references') return { ...column, type: 'reference' }
  return { ...column, type: column.choices.length > 0 ? 'choice' : 'line' }
}

export const isNumeric = (column: ColumnView) => ['count', 'percent', 'rate', 'money', 'number'].includes(column.type)
