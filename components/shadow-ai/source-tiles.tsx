import { useTranslations } from 'next-intl'
import type { RegisterView } from '@/lib/features/registers/queries'
import type { SourceState } from '@/lib/features/shadow-ai/queries'
import { AddRow } from '../registers/add-row.client'
import { Status } from '../ui/status'
import { LogAll } from './log-all.client'

export type Source = SourceState & { name: string; hint: string; howToSearch: readonly string[] }

export type SourceTilesProps = {
  sources: Source[]
  /** Days after which a search is due again. */
  freshDays: number
  /** The register of discovery runs, when the person may log one. */
  runs: RegisterView | null
}

/**
 * The four places where shadow AI hides in one line, each with its newest search; how to search opens below. An empty search
 * counts, and one search of all four is logged at once.
 */
export function SourceTiles({ sources, freshDays, runs }: SourceTilesProps) {
  const t = useTranslations('registers.inventory')
  return (
    <section aria-label={t('sources')} className="plate mb-4 px-4 py-2">
      <div className="grid grid-cols-4 gap-x-4 narrow:grid-cols-2 phone:grid-cols-1">
        {sources.map((source) => (
          <article key={source.id} aria-label={source.name} className="flex min-w-0 items-center gap-2 py-1.5">
            <div className="min-w-0 flex-1">
              <h2 className="t-sm font-medium break-words">{source.name}</h2>
              <SearchState source={source} freshDays={freshDays} />
            </div>
            {runs ? (
              <AddRow
                view={runs}
                presets={{ source: source.id }}
                label=""
                ariaLabel={t('logFor', { source: source.name })}
                variant="default"
                size="sm"
              />
            ) : null}
          </article>
        ))}
      </div>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
        <details className="t-sm min-w-0 flex-1">
          <summary className="min-h-6 w-fit cursor-pointer text-accent">{t('how')}</summary>
          <div className="grid grid-cols-4 gap-x-4 gap-y-3 pb-2 narrow:grid-cols-2 phone:grid-cols-1">
            {sources.map((source) => (
              <div key={source.id} className="text-ink-2">
                <p className="font-medium text-ink">{source.name}</p>
                <p className="t-meta">{t('tile', { runs: source.runs, items: source.items })}</p>
                <p className="mt-1">{source.hint}</p>
                <ul className="mt-1 list-disc pl-4">
                  {source.howToSearch.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </details>
        {runs ? <LogAll sources={sources.map(({ id, name }) => ({ id, name }))} /> : null}
      </div>
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
