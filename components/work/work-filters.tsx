import { useTranslations } from 'next-intl'
import { label } from '@/lib/content'
import type { WorkKind, WorkList } from '@/lib/features/work/queries'
import { FilterBar, FilterChip } from '../ui/filter-chip'
import { SegmentLinks } from '../ui/segmented'

export type WorkSearch = { state: 'open' | 'closed'; who: 'mine' | 'all'; kind?: WorkKind; page?: number }
type Props = { path: string; search: WorkSearch; counts: WorkList['counts']; mayBeMine: boolean }

const kinds = ['focus', 'improvement', 'flag', 'finding', 'condition', 'rollback', 'review'] as const

/** The address of the list with some of its choices changed; what is usual is left out. */
export function workHref(path: string, { state, who, kind, page = 1 }: WorkSearch): string {
  const parts = [
    state === 'closed' ? 'state=closed' : '',
    who === 'mine' ? 'who=mine' : '',
    kind ? `kind=${kind}` : '',
    page > 1 ? `page=${page}` : '',
  ].filter(Boolean)
  return parts.length > 0 ? `${path}?${parts.join('&')}` : path
}

/** Open or closed, mine or all, and one kind: all in the address. */
export function WorkFilters({ path, search, counts, mayBeMine }: Props) {
  const t = useTranslations('work')
  const { kind, ...rest } = search
  const fresh = { ...rest, page: 1 }
  const asked = kind ? { kind } : {}
  return (
    <>
      <div className="mb-3 flex flex-wrap gap-2">
        <SegmentLinks
          label={t('state.label')}
          segments={(['open', 'closed'] as const).map((state) => ({
            href: workHref(path, { ...fresh, ...asked, state }),
            label: t(`state.${state}`),
            current: state === search.state,
          }))}
        />
        {mayBeMine ? (
          <SegmentLinks
            label={t('who.label')}
            segments={(['all', 'mine'] as const).map((who) => ({
              href: workHref(path, { ...fresh, ...asked, who }),
              label: t(`who.${who}`),
              current: who === search.who,
            }))}
          />
        ) : null}
      </div>
      <FilterBar label={t('kinds')}>
        {kinds
          .filter((one) => one === kind || (counts[one] ?? 0) > 0)
          .map((one) =>
            one === kind ? (
              <FilterChip
                key={one}
                href={workHref(path, fresh)}
                label={t('kind')}
                value={label('workItemKind', one)}
                clearLabel={t('clear')}
              />
            ) : (
              <FilterChip
                key={one}
                href={workHref(path, { ...fresh, kind: one })}
                label={t('kindCount', { kind: label('workItemKind', one), count: counts[one] ?? 0 })}
              />
            ),
          )}
      </FilterBar>
    </>
  )
}
