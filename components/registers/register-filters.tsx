import { Check, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ColumnView, RegisterView } from '@/lib/features/registers/queries'
import { buttonClass } from '../ui/button'
import { FilterBar, FilterChipFace, filterChipClass } from '../ui/filter-chip'
import { Link } from '../ui/link'
import { Menu } from '../ui/menu.client'
import { choicesOf } from './field-values'

export type Address = { path: string; search: Record<string, string> }

/** The page's own address with some parts changed; an empty part goes, and so does the place in the pages. */
export function hrefWith({ path, search }: Address, change: Record<string, string>): string {
  const merged = { ...search, cursor: '', ...change }
  const query = new URLSearchParams(Object.entries(merged).filter(([, value]) => value !== ''))
  return query.size > 0 ? `${path}?${query}` : path
}

export type RegisterFiltersProps = { view: RegisterView; address: Address; more?: ReactNode }

/** Filters and search live in the address: a link or a plain form sets them. */
export function RegisterFilters({ view, address, more }: RegisterFiltersProps) {
  const t = useTranslations('registers')
  const { q = '', cursor: _, ...kept } = address.search
  return (
    <div className="mb-3 flex flex-wrap items-center gap-1.5 [&>nav]:mb-0">
      <search className="relative phone:w-full">
        <form action={address.path}>
          {Object.entries(kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Search className="pointer-events-none absolute top-1/2 left-2 size-3.5 -translate-y-1/2 text-ink-3" />
          <input
            type="search"
            name="q"
            defaultValue={q}
            maxLength={200}
            aria-label={t('filters.searchButton')}
            placeholder={t('filters.search')}
            className="h-7 w-44 rounded-md border border-line-2 bg-surface pr-2 pl-7 text-xs text-ink placeholder:text-ink-3 phone:h-10 phone:w-full phone:text-base"
          />
        </form>
      </search>
      <FilterBar label={t('filters.label')}>
        {view.columns
          .filter((column) => column.filter)
          .map((column) => (
            <FilterMenu key={column.field} column={column} view={view} address={address} />
          ))}
      </FilterBar>
      {more === undefined ? null : <div className="ml-auto phone:hidden">{more}</div>}
    </div>
  )
}

function FilterMenu({ column, view, address }: { column: ColumnView; view: RegisterView; address: Address }) {
  const t = useTranslations('registers')
  const word = column.word
  const set = (address.search[column.field] ?? '').split(',').filter((value) => value !== '')
  const flags = [
    { value: 'true', label: t('yes') },
    { value: 'false', label: t('no') },
  ]
  const offered = column.type === 'flag' ? flags : column.choices.length > 0 ? column.choices : choicesOf(column, view)
  const present = set.filter((one) => view.names[one] !== undefined && !offered?.some(({ value }) => value === one))
  const named = present.map((value) => ({ value, label: view.names[value] ?? value }))
  const choices = [
    ...(offered ?? []),
    ...named,
    ...(offered?.some(({ value }) => value === 'none') ? [] : [{ value: 'none', label: t('filters.unknown') }]),
  ]
  const labels = choices.filter((choice) => set.includes(choice.value)).map((choice) => choice.label)
  const shown = labels.length > 2 ? t('filters.count', { count: labels.length }) : labels.join(', ')
  const toggled = (value: string) =>
    (set.includes(value) ? set.filter((one) => one !== value) : [...set, value]).join(',')
  return (
    <Menu
      align="start"
      triggerClass={filterChipClass(labels.length > 0)}
      trigger={<FilterChipFace label={word} value={labels.length > 0 ? shown : undefined} />}
    >
      {choices.map((choice) => (
        <Link
          key={choice.value}
          href={hrefWith(address, { [column.field]: toggled(choice.value) })}
          scroll={false}
          className="hang-row"
          aria-current={set.includes(choice.value) ? 'true' : undefined}
        >
          <Check className={`size-3.5 ${set.includes(choice.value) ? '' : 'invisible'}`} />
          {choice.label}
        </Link>
      ))}
      {set.length > 0 ? (
        <Link href={hrefWith(address, { [column.field]: '' })} scroll={false} className="hang-row border-t border-line">
          {t('filters.clear', { column: word })}
        </Link>
      ) : null}
    </Menu>
  )
}

export type PagerProps = { address: Address; shown: number; total: number; nextCursor: string | null }

/** How much of the list is on this page, and the way on. */
export function Pager({ address, shown, total, nextCursor }: PagerProps) {
  const t = useTranslations('registers')
  const paged = address.search.cursor !== undefined
  if (!nextCursor && !paged) return null
  return (
    <nav className="mt-3 flex items-center gap-2" aria-label={t('table.shown', { shown, total })}>
      <span className="t-meta mr-auto">{t('table.shown', { shown, total })}</span>
      {paged ? (
        <Link href={hrefWith(address, {})} className={buttonClass()}>
          {t('table.first')}
        </Link>
      ) : null}
      {nextCursor ? (
        <Link href={hrefWith(address, { cursor: nextCursor })} className={buttonClass()}>
          {t('table.next')}
        </Link>
      ) : null}
    </nav>
  )
}
