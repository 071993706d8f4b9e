import { useTranslations } from 'next-intl'
import type { NavGroup } from '@/components/layout/app-shell'
import type { NavEntry } from '@/components/layout/nav-entry.client'
import { type PageIn, type PageKey, pages } from '@/lib/site/pages'
import { pagesOf, pathOf, pathsUnder } from '@/lib/site/places'

type Navigation = { groups: NavGroup[]; bottom: NavEntry[]; tabs: NavEntry[] }

const groups = ['where', 'next', 'run'] as const
type Entry = PageIn<(typeof groups)[number] | 'bottom'>
/** The four of the phone's tab bar; everything else is behind its fifth. */
const onPhones: readonly Entry[] = ['overview', 'assess', 'progress', 'approvals']

/** What the entries depend on, for who reads. */
export type Standing = {
  waiting: number
  unread: number
  /** Where the organization is; null before the first phase is set. */
  phase: number | null
  administers: boolean
}

/** Where an entry sends on to, so that a press is one way to the server and not two. */
const opening = ({ phase, administers }: Standing): Partial<Record<PageKey, string>> => ({
  ...(phase === null ? {} : { phases: `${pathOf('phases')}/${phase}` }),
  portfolio: pathOf('use-cases'),
  settings: pathOf(administers ? 'people' : 'seats'),
})

/** The seven entries and those below them. */
export function useNavigation({ waiting, unread, phase, administers }: Standing): Navigation {
  const t = useTranslations('portal')
  const counts: Partial<Record<PageKey, NavEntry['count']>> = {
    approvals: { value: waiting, label: t('waiting', { count: waiting }), turn: true },
    inbox: { value: unread, label: t('unread', { count: unread }) },
  }
  const opens = opening({ waiting, unread, phase, administers })
  const entry = (key: Entry): NavEntry => {
    return {
      key,
      label: t(`entries.${key}`),
      path: opens[key] ?? pathOf(key),
      icon: pages[key].icon ?? null,
      ...(pathOf(key) === '' ? { exact: true } : { match: [pathOf(key), ...pathsUnder(key)] }),
      ...(counts[key] ? { count: counts[key] } : {}),
    }
  }
  const shown = groups.map((group) => ({ heading: t(`groups.${group}`), entries: pagesOf(group).map(entry) }))
  const bottom = pagesOf('bottom').map(entry)
  // The same objects: what stands in several places is sent once.
  const all = [...shown.flatMap(({ entries }) => entries), ...bottom]
  return { groups: shown, bottom, tabs: onPhones.flatMap((key) => all.find((one) => one.key === key) ?? []) }
}
