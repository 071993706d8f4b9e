import { useTranslations } from 'next-intl'
import type { PageGroup } from '@/lib/site/page'
import { type PageKey, pages } from '@/lib/site/pages'
import { pagesOf } from '@/lib/site/places'
import { Plate } from '../ui/plate'
import { byNeed, type Glances, type ModuleRowProps, registerOf } from './hub-order'
import { ModuleRow } from './module-row'

/** The groups of a hub, each with the pages of the table that belong to it. */
export type HubGroups = readonly PageGroup[]

/** The registers whose rows a hub counts. */
export const registersOf = (groups: HubGroups): string[] => groups.flatMap((group) => pagesOf(group).map(registerOf))

export type ModuleHubProps = Omit<ModuleRowProps, 'name' | 'glance' | 'from'> & {
  groups: HubGroups
  /** What each module asks for, by page. */
  glances: Glances
  /** What the stage of the organization moves to another phase, by page. */
  moved: Readonly<Record<string, number>>
}

/**
 * The modules of an entry of the side bar: first those that need somebody, then the others in their groups, in the order of
 * what needs a look. One whose phase is ahead says when it matters, and opens all the same.
 */
export function ModuleHub({ groups, glances, moved, ...row }: ModuleHubProps) {
  const told = useTranslations(row.words)
  const hub = useTranslations('hubs')
  const fromOf = (key: PageKey) => moved[key] ?? pages[key].from ?? 1
  const later = (key: PageKey) => fromOf(key) > row.phase
  const asking = byNeed(groups.flatMap(pagesOf), glances, later).filter(
    (key) => glances[key]?.state === 'needs' && !later(key),
  )
  const unknown = groups.flatMap(pagesOf).filter((key) => glances[key]?.state === 'unknown' && !later(key)).length
  const entry = (key: PageKey) => (
    <ModuleRow key={key} {...row} name={key} glance={glances[key] ?? null} from={fromOf(key)} />
  )
  return (
    <div className="grid gap-6">
      <section aria-labelledby="group-needs">
        <h2 id="group-needs" className="t-card">
          {hub('needs')}
        </h2>
        <p className="t-sm mb-2 text-ink-2">
          {asking.length > 0 ? hub('needsNote', { count: asking.length }) : hub('calm', { unknown })}
        </p>
        {asking.length > 0 ? (
          <Plate clip as="div">
            <ul>{asking.map(entry)}</ul>
          </Plate>
        ) : null}
      </section>
      {groups.map((group) => {
        const rest = byNeed(pagesOf(group), glances, later).filter((key) => !asking.includes(key))
        return rest.length === 0 ? null : (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`} className="t-card mb-2">
              {told(`groups.${group.split('.')[1]}` as never)}
            </h2>
            <Plate clip as="div">
              <ul>{rest.map(entry)}</ul>
            </Plate>
          </section>
        )
      })}
    </div>
  )
}
