import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ChevronRight } from '../ui/icons'
import { Link } from '../ui/link'
import { Plate } from '../ui/plate'
import { Tag } from '../ui/tag'

export type HubModule = {
  /** Its words are `modules.<name>` of the hub: name, about, and why it matters from then on. */
  name: string
  /** Its page below the organization's address. */
  page: string
  icon: ReactNode
  /** The register whose rows are counted, and which says what the module feeds. */
  register: string
  /** The phase in which it begins to matter; its page works at any time. */
  from: number
}

export type ModuleGroups = readonly { name: string; modules: readonly HubModule[] }[]

/** The registers whose rows a hub counts. */
export const registersOf = (groups: ModuleGroups): string[] =>
  groups.flatMap(({ modules }) => modules.map(({ register }) => register))

export type ModuleHubProps = {
  /** The organization's address. */
  base: string
  /** The namespace of its words: `groups` and `modules`. */
  words: string
  groups: ModuleGroups
  registers: readonly { name: string; feeds: readonly string[]; count: number }[]
  phase: number
}

/** The modules of an entry of the side bar in groups; one whose phase is ahead says when it matters, and opens all the same. */
export function ModuleHub({ base, words, groups, registers, phase }: ModuleHubProps) {
  const t = useTranslations(words)
  const hub = useTranslations('layout.hub')
  return (
    <div className="grid gap-6">
      {groups.map(({ name, modules }) => (
        <section key={name} aria-labelledby={`group-${name}`}>
          <h2 id={`group-${name}`} className="t-card mb-2">
            {t(`groups.${name}`)}
          </h2>
          <Plate clip as="div">
            <ul>{modules.map(entry)}</ul>
          </Plate>
        </section>
      ))}
    </div>
  )

  function entry({ name, page, icon, register, from }: HubModule) {
    const later = from > phase
    const { feeds = [], count = 0 } = registers.find((one) => one.name === register) ?? {}
    const rows = hub('rows', { count })
    return (
      <li key={name} className="border-t border-line first:border-t-0">
        <Link
          href={`${base}/${page}`}
          className="flex min-h-16 items-center gap-3 px-4 py-2.5 text-inherit no-underline hover:bg-surface-2 focus-visible:outline-offset-[-2px]"
        >
          <span className={later ? 'text-ink-3' : 'text-ink-2'}>{icon}</span>
          <span className="min-w-0 flex-1">
            <span className="flex flex-wrap items-center gap-x-2">
              <span className="t-card">{t(`modules.${name}.name`)}</span>
              {later ? <Tag>{hub('later')}</Tag> : null}
              <span className="t-sm hidden text-ink-2 phone:inline">{rows}</span>
            </span>
            <span className="t-sm block text-ink-2">{t(`modules.${name}.about`)}</span>
            <span className="t-meta block">
              {later
                ? hub('from', { phase: from, why: t(`modules.${name}.why`) })
                : feeds.length > 0
                  ? hub('feeds', { ids: feeds.join(', ') })
                  : null}
            </span>
          </span>
          <span className="t-sm whitespace-nowrap text-ink-2 tabular-nums phone:hidden">{rows}</span>
          <ChevronRight className="text-ink-3" />
        </Link>
      </li>
    )
  }
}
