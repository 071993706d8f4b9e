import { useTranslations } from 'next-intl'
import type { PageGroup } from '@/lib/site/page'
import { type PageKey, pages } from '@/lib/site/pages'
import { pagesOf, pathOf } from '@/lib/site/places'
import { ChevronRight } from '../ui/icons'
import { Link } from '../ui/link'
import { Plate } from '../ui/plate'
import { Tag } from '../ui/tag'
import { PageIcon } from './page-icon'

/** The groups of a hub, each with the pages of the table that belong to it. */
export type HubGroups = readonly PageGroup[]

/** The register whose rows are counted for a page, and which says what the page feeds. */
const registerOf = (key: PageKey) =>
  (pages[key].counts ?? pages[key].sections?.[0] ?? '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The registers whose rows a hub counts. */
export const registersOf = (groups: HubGroups): string[] => groups.flatMap((group) => pagesOf(group).map(registerOf))

export type ModuleHubProps = {
  /** The organization's address. */
  base: string
  /** The namespace of its words: `groups` and `modules`. */
  words: 'platform-hub' | 'governance'
  groups: HubGroups
  registers: readonly { name: string; feeds: readonly string[]; count: number }[]
  phase: number
  /** What the stage of the organization moves to another phase, by page. */
  moved: Readonly<Record<string, number>>
}

/** The modules of an entry of the side bar in groups; one whose phase is ahead says when it matters, and opens all the same. */
export function ModuleHub({ base, words, groups, registers, phase, moved }: ModuleHubProps) {
  const told = useTranslations(words)
  // Which pages a namespace names only its groups know; tests/architecture/pages looks for each of them.
  const t = (key: string) => told(key as never)
  const hub = useTranslations('layout.hub')
  const all = useTranslations()
  return (
    <div className="grid gap-6">
      {groups.map((group) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`} className="t-card mb-2">
            {t(`groups.${group.split('.')[1]}`)}
          </h2>
          <Plate clip as="div">
            <ul>{pagesOf(group).map(entry)}</ul>
          </Plate>
        </section>
      ))}
    </div>
  )

  function entry(name: PageKey) {
    const { icon, ...page } = pages[name]
    const from = moved[name] ?? page.from ?? 1
    const later = from > phase
    const own = pages[name].words
    /** Its words among those of the hub, or those of the register that it is. */
    const word = (part: 'name' | 'about') =>
      own ? all(own.replace(/name$/, part) as 'registers.byName').replace(/\.$/, '') : t(`modules.${name}.${part}`)
    const { feeds = [], count = 0 } = registers.find((one) => one.name === registerOf(name)) ?? {}
    const rows = hub('rows', { count })
    return (
      <li key={name} className="border-t border-line first:border-t-0">
        <Link
          href={`${base}${pathOf(name)}`}
          className="flex min-h-16 items-center gap-3 px-4 py-2.5 text-inherit no-underline hover:bg-surface-2 focus-visible:outline-offset-[-2px]"
        >
          <span className={later ? 'text-ink-3' : 'text-ink-2'}>{icon ? <PageIcon name={icon} /> : null}</span>
          <span className="min-w-0 flex-1">
            <span className="flex flex-wrap items-center gap-x-2">
              <span className="t-card">{word('name')}</span>
              {later ? <Tag>{hub('later')}</Tag> : null}
              <span className="t-sm hidden text-ink-2 phone:inline">{rows}</span>
            </span>
            <span className="t-sm block text-ink-2">{word('about')}</span>
            <span className="t-meta block">
              {later
                ? own
                  ? hub('fromOnly', { phase: from })
                  : hub('from', { phase: from, why: t(`modules.${name}.why`) })
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
