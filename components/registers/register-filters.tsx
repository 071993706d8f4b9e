import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { RegisterView } from '@/lib/features/registers/queries'
import { buttonClass } from '../ui/button'
import { FilterBar } from '../ui/filter-chip'
import { Search } from '../ui/icons'
import { Link } from '../ui/link'
import { PrintAll, PrintNow } from '../ui/print-all.client'
import { type Address, hrefWith } from './address'
import { FilterMenu } from './filter-menu.client'

export type RegisterFiltersProps = { view: RegisterView; address: Address; more?: ReactNode }

/** Filters and search live in the address: a link or a plain form sets them. */
export function RegisterFilters({ view, address, more }: RegisterFiltersProps) {
  const t = useTranslations('registers')
  const { q = '', cursor: _, rows: __, ...kept } = address.search
  return (
    <div className="mb-3 flex flex-wrap items-center gap-1.5 [&>nav]:mb-0">
      {q ? <span className="print-only t-sm">{t('filters.searched', { text: q })}</span> : null}
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
      {more === undefined ? null : <div className="ml-auto phone:hidden print:ml-0">{more}</div>}
    </div>
  )
}

export type PagerProps = { address: Address; shown: number; total: number; nextCursor: string | null }

/** How much of the list is on this page, and the way on. */
export function Pager({ address, shown, total, nextCursor }: PagerProps) {
  const t = useTranslations('registers')
  const paged = address.search.cursor !== undefined
  if (address.search.rows === 'all') {
    return (
      <p className="mt-3 flex items-center gap-2">
        <PrintNow />
        <span className="t-meta mr-auto">{nextCursor ? t('table.printedPart', { shown, total }) : null}</span>
        <Link href={hrefWith(address, {})} className={buttonClass()}>
          {t('table.backToList')}
        </Link>
      </p>
    )
  }
  if (!nextCursor && !paged) return null
  return (
    <nav className="mt-3 flex items-center gap-2" aria-label={t('table.shown', { shown, total })}>
      <span className="t-meta mr-auto">{t('table.shown', { shown, total })}</span>
      <PrintAll href={hrefWith(address, { rows: 'all' })} label={t('table.printAll', { total })} />
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
