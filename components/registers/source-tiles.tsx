import { useTranslations } from 'next-intl'
import type { SourceState } from '@/lib/features/registers/inventory-queries'
import type { RegisterView } from '@/lib/features/registers/queries'
import { Plate } from '../ui/plate'
import { Status } from '../ui/status'
import { AddRow } from './add-row.client'

export type Source = SourceState & { name: string; hint: string; howToSearch: readonly string[] }

export type SourceTilesProps = {
  org: string
  sources: Source[]
  /** Days after which a search is due again. */
  freshDays: number
  /** The register of discovery runs, when the person may log one. */
  runs: RegisterView | null
}

/** The four places where shadow AI hides, each with its newest search. An empty search counts. */
export function SourceTiles({ org, sources, freshDays, runs }: SourceTilesProps) {
  const t = useTranslations('registers.inventory')
  return (
    <section
      aria-label={t('sources')}
      className="mb-4 grid grid-cols-4 gap-4 narrow:grid-cols-2 phone:grid-cols-1 phone:gap-2"
    >
      {sources.map((source) => (
        <Plate key={source.id} as="article" aria-label={source.name} className="flex flex-col gap-1.5 p-4 phone:p-3">
          <h2 className="t-card">{source.name}</h2>
          <SearchState source={source} freshDays={freshDays} />
          <p className="t-meta">{t('tile', { runs: source.runs, items: source.items })}</p>
          <details className="t-sm mt-auto pt-1">
            <summary className="min-h-6 cursor-pointer text-accent">{t('how')}</summary>
            <p className="mt-1 text-ink-2">{source.hint}</p>
            <ul className="mt-1 list-disc pl-4 text-ink-2">
              {source.howToSearch.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
          </details>
          {runs ? (
            <div className="pt-1">
              <AddRow
                org={org}
                view={runs}
                presets={{ source: source.id }}
                label={t('log')}
                ariaLabel={t('logFor', { source: source.name })}
                variant="default"
                size="sm"
              />
            </div>
          ) : null}
        </Plate>
      ))}
    </section>
  )
}

function SearchState({ source, freshDays }: { source: Source; freshDays: number }) {
  const t = useTranslations('registers.inventory')
  if (source.age === null) return <Status kind="unknown">{t('never')}</Status>
  if (source.age >= freshDays)
    return (
      <Status kind="watch" className="whitespace-normal">
        {t('due', { days: source.age })}
      </Status>
    )
  return <Status kind="clear">{t('searched', { days: source.age })}</Status>
}
