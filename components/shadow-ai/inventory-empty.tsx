import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { RegisterView } from '@/lib/features/registers/queries'
import { ExampleLink } from '../layout/example-link.client'
import { AddRow } from '../registers/add-row.client'
import { CalendarDay } from '../registers/calendar-day'
import { Checkbox } from '../ui/checkbox'
import { EmptyState } from '../ui/empty-state'
import { Radar } from '../ui/icons'
import type { Source } from './source-tiles'

export type InventoryEmptyProps = { sources: Source[]; runs: RegisterView | null }

/** No items: the question is whether anybody looked. The boxes tick themselves when a search is logged. */
export function InventoryEmpty({ sources, runs }: InventoryEmptyProps) {
  const { zone } = usePageContext()
  const { today } = zone
  const t = useTranslations('registers.inventory.empty')
  return (
    <EmptyState
      icon={<Radar />}
      title={t('title')}
      action={runs ? <AddRow view={runs} /> : undefined}
      link={<ExampleLink />}
    >
      <p>{t('text')}</p>
      <ul className="mt-2 grid gap-1.5">
        {sources.map((source) => (
          <li key={source.id} className="flex items-center gap-2.5">
            <Checkbox checked={source.lastAt !== null} disabled readOnly aria-label={source.name} />
            <span>
              {source.lastAt === null
                ? t('open', { source: source.name })
                : t.rich('searched', {
                    source: source.name,
                    date: () => <CalendarDay value={source.lastAt ?? today} />,
                  })}
            </span>
          </li>
        ))}
      </ul>
    </EmptyState>
  )
}
