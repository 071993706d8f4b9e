import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { RegisterView, RowView, Version } from '@/lib/features/registers/queries'
import { IslandMessages } from '../layout/island-messages'
import { type Crumb, Page } from '../layout/page'
import { Plate, PlateHeader } from '../ui/plate'
import { EditRow } from './add-row.client'
import { RowFacts, RowHistory } from './row-history'

export type RecordPageProps = {
  /** The pages above it; the record is the last crumb. */
  trail: Crumb[]
  found: RowView & { view: RegisterView; versions: Version[] }
  /** One line under the name; of an archived record it says that instead. */
  meta?: ReactNode
  /** Before Edit. */
  actions?: ReactNode
  /** Over both columns. */
  above?: ReactNode
  /** In the wide column before the details. */
  lead?: ReactNode
  /** Fields another part of the page shows. */
  without?: readonly string[]
  /** In the wide column between the details and the history. */
  more?: ReactNode
  /** The narrow column: where it stands and what it is linked to. */
  aside: ReactNode
  /** Where there is one column only, the narrow one comes first. */
  asideFirst?: boolean
  /** Namespaces of islands, beside those of the registers. */
  namespaces?: string[]
}

/** The page of one record of any register: its fields and history wide, where it stands and its links narrow. */
export function RecordPage({ trail, found, without = [], ...rest }: RecordPageProps) {
  const t = useTranslations('registers')
  const { view, record, title, editable, versions } = found
  const archived = record.archivedAt !== null
  const facts = { ...view, columns: view.columns.filter(({ field }) => !without.includes(field)) }
  return (
    <IslandMessages namespaces={['registers', ...(rest.namespaces ?? [])]}>
      <Page
        trail={[...trail, { label: title }]}
        title={title}
        meta={archived ? t('history.archived') : rest.meta}
        actions={
          editable && !archived ? (
            <>
              {rest.actions}
              <EditRow view={view} row={record} title={title} />
            </>
          ) : null
        }
      >
        {rest.above}
        {/* Without anything beside it, a table of a record has the whole width. */}
        <div
          className={`grid items-start gap-4 ${rest.aside ? 'grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)] narrow:grid-cols-1' : 'grid-cols-1'}`}
        >
          <div className="grid min-w-0 gap-4">
            {rest.lead}
            <Plate aria-labelledby="details">
              <PlateHeader id="details" title={t('item.details')} />
              <RowFacts view={facts} row={record} />
            </Plate>
            {rest.more}
            <RowHistory view={view} versions={versions} />
          </div>
          {rest.aside ? (
            <div className={`grid min-w-0 gap-4 ${rest.asideFirst ? 'narrow:order-first' : ''}`}>{rest.aside}</div>
          ) : null}
        </div>
      </Page>
    </IslandMessages>
  )
}
