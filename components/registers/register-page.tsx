import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import type { Role, Seat } from '@/lib/access/permissions'
import type { RegisterView, RowView } from '@/lib/features/registers/queries'
import { ExampleLink } from '../layout/example-link.client'
import { IslandMessages } from '../layout/island-messages'
import { type Crumb, Page } from '../layout/page'
import { buttonClass } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { ClipboardPaste, Download } from '../ui/icons'
import { AddRow } from './add-row.client'
import type { Address } from './address'
import { RegisterList } from './register-list'
import type { Figure } from './register-table.client'
import { SheetDialog } from './sheet-dialog.client'

export type RegisterPageProps = {
  trail: Crumb[]
  address: Address
  register: {
    view: RegisterView
    rows: RowView[]
    total: number
    hidden: number
    nextCursor: string | null
    mayCreate: boolean
    /** Roles and seats that add rows; empty where nobody does by hand. */
    adders: readonly (Role | Seat)[]
    feeds: readonly string[]
  }
  /** The register's own name when left out. */
  title?: ReactNode
  meta?: ReactNode
  /** Before the ordinary actions. */
  actions?: ReactNode
  /** Tabs, figures, a chart: between the header and the list. */
  above?: ReactNode
  /** Where a row has its own page; the id is added. */
  rowHref?: string
  /** The one way to a new row, where a plain form is not it; null where it stands elsewhere on the page. */
  add?: ReactNode | null
  /** Computed columns, a cell per row. */
  figures?: Figure[]
  /** The better first step of an empty register, as its one primary; adding a row by hand stands beside it. */
  start?: ReactNode
  /** Instead of the sentence of the register's words. */
  empty?: ReactNode
  /** Another view of the same rows, in the place of the list. */
  instead?: ReactNode
  /** Namespaces of islands in `above`, `actions` and `empty`. */
  namespaces?: string[]
}

/** A line of more names than this is a paragraph that nobody reads: the first few stand for it. */
const MOST_FED = 8
const FIRST_FED = 4

/** The page of any register: header with what it feeds, paste, CSV and add, then the list. */
export function RegisterPage({ trail, address, register, rowHref, ...rest }: RegisterPageProps) {
  const { slug } = usePageContext()
  const t = useTranslations('registers')
  const either = new Intl.ListFormat(useLocale(), { type: 'disjunction' })
  const { view, mayCreate, feeds } = register
  const asked = new Set(['q', 'sort', ...view.columns.filter((column) => column.filter).map(({ field }) => field)])
  const narrowed = Object.entries(address.search).filter(([name, value]) => asked.has(name) && value !== '')
  const query = new URLSearchParams(narrowed).toString()
  const csv = `/api/v1/organizations/${slug}/registers/${view.name}/export${query && `?${query}`}`
  // The empty state has the button then.
  const isEmpty = register.total === 0 && narrowed.length === 0 && rest.instead === undefined
  const shown = feeds.length > MOST_FED ? feeds.slice(0, FIRST_FED) : feeds
  const feedsLine =
    shown.length < feeds.length
      ? t('feedsMore', { ids: shown.join(', '), count: feeds.length - shown.length })
      : feeds.length > 0
        ? t('feeds', { ids: shown.join(', ') })
        : ''
  return (
    <IslandMessages namespaces={['registers', ...(rest.namespaces ?? [])]}>
      <Page
        trail={trail}
        title={rest.title ?? view.words.name}
        meta={rest.meta ?? [view.words.about.replace(/\.$/, ''), feedsLine].filter(Boolean).join(' · ')}
        actions={
          <>
            {rest.actions}
            {mayCreate ? <SheetDialog view={view} /> : null}
            <a className={buttonClass({ className: 'phone:hidden' })} href={csv} download aria-label={t('csvLabel')}>
              <Download className="size-[15px]" />
              {t('csv')}
            </a>
            {mayCreate && !isEmpty ? (rest.add ?? <AddRow view={view} />) : null}
            {mayCreate || isEmpty || rest.add === null ? null : reason()}
          </>
        }
      >
        {rest.above}
        {rest.instead ?? (
          <RegisterList
            address={address}
            register={register}
            rowHref={rowHref}
            figures={rest.figures}
            empty={
              rest.empty ?? (
                <EmptyState
                  icon={<ClipboardPaste />}
                  title={view.words.emptyTitle}
                  action={rest.start ?? (mayCreate ? (rest.add ?? <AddRow view={view} />) : undefined)}
                  link={
                    <>
                      {emptyLink()}
                      <ExampleLink />
                    </>
                  }
                >
                  {view.words.emptyText || view.words.about}
                </EmptyState>
              )
            }
          />
        )}
      </Page>
    </IslandMessages>
  )

  /** Why there is no button to add: who adds rows, or that nobody does by hand. */
  function reason() {
    const who = either.format(register.adders.map((one) => t(`adder.${one}`))) || 'none'
    return <span className="t-meta max-w-72">{t('readOnly', { who })}</span>
  }

  /** Beside a better start the plain form; for readers, who does the first step. */
  function emptyLink() {
    if (!mayCreate) return reason()
    return rest.start ? <AddRow view={view} variant="default" /> : undefined
  }
}
