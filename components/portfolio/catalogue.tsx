import { useTranslations } from 'next-intl'
import { label } from '@/lib/content'
import type { CatalogueEntry } from '@/lib/features/portfolio/view'
import { EmptyState } from '../ui/empty-state'
import { Link } from '../ui/link'
import { Plate } from '../ui/plate'
import { Tag } from '../ui/tag'
import { TakeTemplate } from './take-template.client'

type Filters = { outcome?: string; kind?: string; pilot?: string }
type Props = { path: string; entries: CatalogueEntry[]; mayCreate: boolean; filters: Filters }

const chip =
  'inline-flex min-h-8 items-center rounded-md border border-line-2 bg-surface px-2.5 text-xs font-medium text-ink-2 no-underline hover:text-ink aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:text-ink phone:min-h-10'

/** The twelve templates with their filters. What is made from one is an ordinary use case. */
export function Catalogue({ path, entries, mayCreate, filters }: Props) {
  const t = useTranslations('portfolio-page.catalogue')
  const shown = entries.filter(
    (one) =>
      (filters.outcome === undefined || one.outcome === filters.outcome) &&
      (filters.kind === undefined || one.kind === filters.kind) &&
      (filters.pilot === undefined || one.pilot),
  )
  const href = (part: Filters) => {
    const asked = new URLSearchParams({ view: 'catalogue' })
    for (const [key, value] of Object.entries({ ...filters, ...part })) if (value) asked.set(key, value)
    return `${path}?${asked}`
  }
  const option = (key: 'outcome' | 'kind', value: string, text: string) => {
    const current = filters[key] === value
    return (
      <Link
        key={`${key}${value}`}
        href={href({ [key]: current ? undefined : value })}
        scroll={false}
        className={chip}
        aria-current={current ? 'true' : undefined}
      >
        {text}
      </Link>
    )
  }
  const distinct = (key: 'outcome' | 'kind') => [...new Set(entries.map((one) => one[key]))]
  return (
    <>
      <nav aria-label={t('filters')} className="mb-3 flex flex-wrap items-center gap-2">
        {distinct('outcome').map((value) => option('outcome', value, label('useCaseOutcome', value)))}
        <span className="mx-1 h-5 w-px bg-line-2 phone:hidden" aria-hidden="true" />
        {distinct('kind').map((value) => option('kind', value, label('useCaseKind', value)))}
        <span className="mx-1 h-5 w-px bg-line-2 phone:hidden" aria-hidden="true" />
        <Link
          href={href({ pilot: filters.pilot ? undefined : 'yes' })}
          scroll={false}
          className={chip}
          aria-current={filters.pilot ? 'true' : undefined}
        >
          {t('pilot')}
        </Link>
        <span className="t-meta ml-auto">{t('count', { shown: shown.length, all: entries.length })}</span>
      </nav>
      {shown.length === 0 ? (
        <EmptyState
          title={t('none')}
          link={
            <Link href={`${path}?view=catalogue`} scroll={false}>
              {t('clear')}
            </Link>
          }
        />
      ) : (
        <ul className="grid grid-cols-3 gap-3 narrow:grid-cols-2 phone:grid-cols-1">
          {shown.map((entry) => (
            <li key={entry.id} className="grid">
              <Plate as="article" className="flex flex-col gap-2 p-4">
                <p className="flex flex-wrap items-center gap-1.5">
                  <span className="id">{entry.id}</span>
                  <Tag>{label('useCaseKind', entry.kind)}</Tag>
                  <Tag>{label('useCaseOutcome', entry.outcome)}</Tag>
                  {entry.pilot ? <Tag solid>{t('pilot')}</Tag> : null}
                </p>
                <h2 className="t-card">{entry.name}</h2>
                <p className="t-sm text-ink-2">{entry.problem}</p>
                <details className="t-sm">
                  <summary className="min-h-6 cursor-pointer py-0.5 text-accent phone:min-h-10">{t('how')}</summary>
                  <dl className="mt-1 grid gap-1.5">
                    {(
                      [
                        ['approach', entry.approach],
                        ['tools', entry.tools],
                        ['criteria', entry.criteria],
                        ['timeBox', t('days', { count: entry.timeBoxDays })],
                        ['areas', entry.impactAreas.map(({ name }) => name).join(', ') || '–'],
                      ] as const
                    ).map(([key, value]) => (
                      <div key={key}>
                        <dt className="t-meta">{t(key)}</dt>
                        <dd>{value}</dd>
                      </div>
                    ))}
                  </dl>
                </details>
                {entry.made.length > 0 ? (
                  <p className="t-meta">
                    {t('made')}{' '}
                    {entry.made.map((one, index) => (
                      <span key={one.id}>
                        {index > 0 ? ', ' : ''}
                        <Link href={`${path}/${one.id}`} className="inline-flex min-h-6 items-center">
                          {one.title}
                        </Link>
                      </span>
                    ))}
                  </p>
                ) : null}
                {mayCreate ? (
                  <div className="mt-auto">
                    <TakeTemplate path={path} entry={entry} />
                  </div>
                ) : null}
              </Plate>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
