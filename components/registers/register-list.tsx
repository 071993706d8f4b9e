import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { RegisterView, RowView } from '@/lib/features/registers/queries'
import { EmptyState } from '../ui/empty-state'
import { EyeOff } from '../ui/icons'
import { Link } from '../ui/link'
import { type Address, hrefWith } from './address'
import { PrintRows } from './print-rows'
import { Pager, RegisterFilters } from './register-filters'
import { type Figure, RegisterTable } from './register-table.client'

export type RegisterListProps = {
  address: Address
  register: { view: RegisterView; rows: RowView[]; total: number; hidden: number; nextCursor: string | null }
  rowHref?: string
  figures?: Figure[]
  /** Shown while the register holds no row at all. */
  empty: ReactNode
}

const places = ['q', 'cursor', 'sort', 'view', 'rows']

/** Filters, rows and pages of any register. */
export function RegisterList({ address, register, rowHref, figures, empty }: RegisterListProps) {
  const t = useTranslations('registers')
  const { view, rows, total, hidden, nextCursor } = register
  const filtered = Object.keys(address.search).some((name) => !places.includes(name)) || Boolean(address.search.q)
  const sort = address.search.sort ?? view.sort
  const sortHrefs = Object.fromEntries(
    view.columns.map(({ field }) => [field, hrefWith(address, { sort: sort === field ? `-${field}` : field })]),
  )
  const cleared = Object.fromEntries(
    Object.keys(address.search).map((name) => [name, name === 'view' ? (address.search.view ?? '') : '']),
  )
  const wide = view.columns.filter((column) => column.wide)
  const wideFigures = (figures ?? []).flatMap((one) => (one.wide ? [one.word] : [])).join(', ')
  const note =
    hidden > 0 ? (
      <p className="t-meta mt-3 flex items-center gap-1.5">
        <EyeOff className="size-3.5" />
        {t('hidden', { count: hidden })}
      </p>
    ) : null
  if (rows.length === 0 && !filtered) {
    return (
      <>
        {empty}
        {note}
      </>
    )
  }
  return (
    <>
      <RegisterFilters
        view={view}
        address={address}
        more={<span className="t-meta">{t('rowCount', { count: total })}</span>}
      />
      {rows.length > 0 && address.search.rows === 'all' ? (
        <PrintRows {...{ view, rows, figures }} />
      ) : rows.length > 0 ? (
        <>
          <RegisterTable {...{ view, rows, sort, sortHrefs, rowHref, figures }} />
          {wide.length > 0 ? (
            <p className="t-meta dt-more mt-2">
              {t('wideColumns', { count: wide.length, names: wide.map(({ word }) => word).join(', ') })}
            </p>
          ) : null}
          {wideFigures.length > 0 ? (
            <p className="t-meta dt-more mt-2">{t('wideFigures', { names: wideFigures })}</p>
          ) : null}
        </>
      ) : (
        <EmptyState
          title={t('table.noMatch')}
          link={
            <Link href={hrefWith(address, cleared)} scroll={false}>
              {t('table.clearFilters')}
            </Link>
          }
        />
      )}
      <Pager address={address} shown={rows.length} total={total} nextCursor={nextCursor} />
      {note}
    </>
  )
}
