import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { DocumentChoice } from '@/lib/features/reports/documents/queries'
import { pathOf } from '@/lib/site/places'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'

/** More subjects than these are reached from their own pages, which lead to the same document. */
const SHOWN = 8

const hrefOf = (base: string, document: string, subject: string | null): string =>
  `${base}${pathOf('reports')}/documents/${document}${subject === null ? '' : `?of=${encodeURIComponent(subject)}`}`

/** Documents made of records, each with what it can be made of. `base` is the organization's address. */
export function DocumentList({ documents }: { documents: readonly DocumentChoice[] }) {
  const { base } = usePageContext()
  const t = useTranslations('report-documents')
  return (
    <Plate clip aria-labelledby="documents">
      <PlateHeader
        id="documents"
        className="pb-2.5"
        title={t('list.title')}
        more={<span className="t-meta">{t('list.meta')}</span>}
      />
      <ul>
        {documents.map(({ id, name, subjects }) => (
          <li key={id} className="grid gap-1 border-t border-line px-4 py-2.5">
            <h3 className="t-card">{name}</h3>
            {subjects.length === 0 ? (
              <p className="t-sm text-ink-2">{t(`list.none.${id}` as never)}</p>
            ) : (
              <ul className="flex flex-wrap gap-x-4 gap-y-0.5 phone:grid phone:gap-y-0">
                {subjects.slice(0, SHOWN).map((subject) => (
                  <li key={subject.id ?? ''} className="min-w-0">
                    <Link
                      href={hrefOf(base, id, subject.id)}
                      className="t-sm inline-flex min-h-6 items-center wrap-anywhere phone:min-h-11"
                    >
                      {subject.label}
                    </Link>
                  </li>
                ))}
                {subjects.length > SHOWN ? (
                  <li className="t-sm self-center text-ink-2">{t('list.more', { count: subjects.length - SHOWN })}</li>
                ) : null}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Plate>
  )
}
