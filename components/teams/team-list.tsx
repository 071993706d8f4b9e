import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { TeamRow } from '@/lib/features/teams/queries'
import { pathOf } from '@/lib/site/places'
import { EmptyState } from '../ui/empty-state'
import { ChevronRight, Users } from '../ui/icons'
import { Link } from '../ui/link'
import { Plate } from '../ui/plate'
import { Tag } from '../ui/tag'

/** Teams, each with the way to its page. */
export function TeamList({ teams }: { teams: readonly TeamRow[] }) {
  const { base } = usePageContext()
  const t = useTranslations('teams')
  if (teams.length === 0) {
    return (
      <EmptyState icon={<Users />} title={t('list.empty')}>
        {t('list.emptyText')}
      </EmptyState>
    )
  }
  return (
    <Plate clip as="div">
      <ul>
        {teams.map(({ id, name, own, people }) => (
          <li key={id} className="border-t border-line first:border-t-0">
            <Link
              href={`${base}${pathOf('team-pages')}/${id}`}
              className="flex min-h-12 items-center gap-3 px-4 py-2 text-inherit no-underline hover:bg-surface-2 focus-visible:outline-offset-[-2px]"
            >
              <span className="t-card min-w-0 flex-1 wrap-anywhere">
                {name} {own ? <Tag solid>{t('list.own')}</Tag> : null}
              </span>
              <span className="t-sm text-ink-2">{t('people', { count: people })}</span>
              <ChevronRight className="text-ink-3" />
            </Link>
          </li>
        ))}
      </ul>
    </Plate>
  )
}
