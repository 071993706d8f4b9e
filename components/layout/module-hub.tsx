import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ChevronRight } from '../ui/icons'
import { Link } from '../ui/link'
import { Plate } from '../ui/plate'
import { Tag } from '../ui/tag'

export type HubModule = {
  key: string
  href: string
  icon: ReactNode
  name: string
  about: string
  /** The phase in which it begins to matter; its page works at any time. */
  from: number
  /** Why then: "teams ask the platform for environments." */
  why: string
  feeds: readonly string[]
  count: number
}

export type ModuleHubProps = { groups: { key: string; title: string; modules: HubModule[] }[]; phase: number }

/** The modules of an entry of the side bar in groups; one whose phase is ahead says when it matters, and opens all the same. */
export function ModuleHub({ groups, phase }: ModuleHubProps) {
  const t = useTranslations('layout.hub')
  return (
    <div className="grid gap-6">
      {groups.map(({ key, title, modules }) => (
        <section key={key} aria-labelledby={`group-${key}`}>
          <h2 id={`group-${key}`} className="t-card mb-2">
            {title}
          </h2>
          <Plate clip as="div">
            <ul>{modules.map(entry)}</ul>
          </Plate>
        </section>
      ))}
    </div>
  )

  function entry({ key, href, icon, name, about, from, why, feeds, count }: HubModule) {
    const later = from > phase
    return (
      <li key={key} className="border-t border-line first:border-t-0">
        <Link
          href={href}
          className="flex min-h-16 items-center gap-3 px-4 py-2.5 text-inherit no-underline hover:bg-surface-2 focus-visible:outline-offset-[-2px]"
        >
          <span className={later ? 'text-ink-3' : 'text-ink-2'}>{icon}</span>
          <span className="min-w-0 flex-1">
            <span className="flex flex-wrap items-center gap-x-2">
              <span className="t-card">{name}</span>
              {later ? <Tag>{t('later')}</Tag> : null}
            </span>
            <span className="t-sm block text-ink-2">{about}</span>
            <span className="t-meta block">
              {later
                ? t('from', { phase: from, why })
                : feeds.length > 0
                  ? t('feeds', { ids: feeds.join(', ') })
                  : null}
            </span>
          </span>
          <span className="t-sm whitespace-nowrap text-ink-2 tabular-nums">{t('rows', { count })}</span>
          <ChevronRight className="text-ink-3" />
        </Link>
      </li>
    )
  }
}
