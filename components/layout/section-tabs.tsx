import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { PageGroup } from '@/lib/site/page'
import type { PageKey } from '@/lib/site/pages'
import { pagesOf, pathOf, wordsOf } from '@/lib/site/places'
import { TabLinks } from '../ui/tabs'

type Entry = Extract<PageGroup & PageKey, 'progress' | 'phases'>

export type SectionTabsProps = {
  /** The entry of the side bar whose pages stand side by side. */
  of: Entry
  current: PageKey
  /** The entry's own address where it is not its own: the phases begin at one of them. */
  at?: string
  /** Adds what moving around should keep, such as the day looked at. */
  keep?: (href: string) => string
}

/** An entry of the side bar with the pages below it: what has no entry of its own is one press away. */
export function SectionTabs({ of, current, at, keep = (href) => href }: SectionTabsProps) {
  const { base } = usePageContext()
  const t = useTranslations()
  const own = { href: keep(at ?? `${base}${pathOf(of)}`), label: t(`portal.sections.${of}`), current: current === of }
  return (
    <TabLinks
      label={t(`portal.entries.${of}`)}
      className="mb-4"
      tabs={[
        own,
        // The table of pages names the message, and a test holds the names against the messages.
        ...pagesOf(of).map((key) => ({
          href: keep(`${base}${pathOf(key)}`),
          label: t(wordsOf(key) as 'portal.entries.progress'),
          current: key === current,
        })),
      ]}
    />
  )
}
