import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { RegisterView, RowView } from '@/lib/features/registers/queries'
import { Link } from '../ui/link'
import { AddRow } from './add-row.client'
import { RegisterTable } from './register-table.client'

export type ChildRowsProps = {
  /** The child register, narrowed to one parent: getRegister(actor, name, {}, { field, value }). */
  register: { view: RegisterView; rows: RowView[]; total: number; mayCreate: boolean }
  /** The column that names the parent; a new row starts with it, and the table leaves it out. */
  field: string
  value: string
  /** The register's own name when left out. */
  title?: ReactNode
  /** One sentence while there is none; the register's own when left out. */
  empty?: ReactNode
  /** Where a child has its own page; the id is added. */
  rowHref?: string
  /** The page of the whole child register. Without one every row stands here. */
  allHref?: string
}

/** More of them push the rest of the parent's page away. */
const SHOWN = 8

/** The rows that belong to one record, on that record's page, with adding, editing and archiving. */
export function ChildRows({ register, field, value, title, empty, rowHref, allHref }: ChildRowsProps) {
  const t = useTranslations('registers')
  const { view, total, mayCreate } = register
  const rows = allHref === undefined ? register.rows : register.rows.slice(0, SHOWN)
  const id = `rows-${view.name}`
  return (
    <section aria-labelledby={id} className="min-w-0">
      <div className="mb-2 flex min-h-8 flex-wrap items-center gap-2">
        <h2 id={id} className="t-card mr-auto">
          {title ?? view.words.name} {total > 0 ? <span className="t-meta font-normal">{total}</span> : null}
        </h2>
        {allHref ? (
          <Link href={allHref} className="t-sm">
            {t('child.all')}
          </Link>
        ) : null}
        {mayCreate ? <AddRow view={view} presets={{ [field]: value }} variant="default" size="sm" /> : null}
      </div>
      {rows.length > 0 ? (
        <RegisterTable view={view} rows={rows} sort={view.sort} sortHrefs={{}} rowHref={rowHref} omit={field} />
      ) : (
        <p className="t-sm plate px-4 py-3 text-ink-2">{empty ?? (view.words.emptyText || view.words.emptyTitle)}</p>
      )}
      {total > rows.length ? <p className="t-meta mt-2">{t('table.shown', { shown: rows.length, total })}</p> : null}
    </section>
  )
}
