import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { Avatar } from '../ui/avatar'
import { ChevronRight } from '../ui/icons'
import { Tag } from '../ui/tag'

export type OrganizationListProps = { organizations: { slug: string; name: string; isDemo: boolean }[] }

export function OrganizationList({ organizations }: OrganizationListProps) {
  const t = useTranslations('layout.demo')
  return (
    <ul className="grid divide-y divide-line rounded-lg border border-line">
      {organizations.map(({ slug, name, isDemo }) => (
        <li key={slug}>
          <Link
            href={`/o/${slug}`}
            className="flex min-h-11 items-center gap-3 px-3 py-2 text-ink no-underline hover:bg-surface-2"
          >
            <Avatar name={name} square />
            <span className="min-w-0 flex-1 wrap-anywhere">{name}</span>
            {isDemo ? <Tag>{t('tag')}</Tag> : null}
            <ChevronRight className="text-ink-3" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
