import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { buttonClass } from '../ui/button'
import { CircleHelp, Menu } from '../ui/icons'
import { Link } from '../ui/link'
import { BrandMark } from './brand.client'
import { MiniRail, type MiniRailProps } from './mini-rail'
import { MorePanel } from './more-panel.client'
import { type NavEntry, NavItem, TabItem } from './nav-entry.client'
import { type OrganizationChoice, OrganizationSwitcher } from './organization-switcher'
import { SkipLink } from './skip-link'
import { UserMenu, type UserMenuProps } from './user-menu'

export type NavGroup = { heading: string; entries: NavEntry[] }

export type AppShellProps = {
  homeHref: string
  organizations: OrganizationChoice[]
  /** For people with more than are listed. */
  organizationSearch?: ReactNode
  /** Only for people who may create one. */
  newOrganizationHref?: string
  samplesHref?: string
  /** Why others are not among the organizations. */
  organizationNote?: string
  groups: NavGroup[]
  /** Approvals, Inbox, Settings. */
  bottom: NavEntry[]
  /** Up to four; the fifth tab is More and holds everything else. */
  tabs: NavEntry[]
  /** Null before the first phase is set. */
  rail: MiniRailProps | null
  user: UserMenuProps
  /** The find button, when there is something to find with. */
  find?: ReactNode
  helpHref?: string
  /** The DEMO banner, above every page of a demonstration organization. */
  banner?: ReactNode
  children: ReactNode
}

/** The frame of the portal: side bar, top bar, phone tabs. The page brings its own crumbs (see Page). */
export function AppShell(props: AppShellProps) {
  const t = useTranslations('layout')
  const rows = {
    choices: props.organizations,
    newHref: props.newOrganizationHref,
    samplesHref: props.samplesHref,
    note: props.organizationNote,
    words: { demo: t('demo.tag'), add: t('organization.new'), samples: t('organization.samples') },
  }
  return (
    <>
      <SkipLink />
      <div className="app">
        <aside className="side">
          <Link
            href={props.homeHref}
            className="flex h-8 items-center gap-[9px] px-2 text-[15px] font-semibold tracking-[-.02em] text-ink no-underline"
          >
            <BrandMark />
            {t('brand')}
          </Link>
          <OrganizationSwitcher {...rows}>{props.organizationSearch}</OrganizationSwitcher>
          <nav aria-label={t('nav.main')}>
            {props.groups.map((group) => (
              <div key={group.heading}>
                <p className="px-2 pt-4 pb-1 text-xs text-ink-3">{group.heading}</p>
                {group.entries.map((entry) => (
                  <NavItem key={entry.key} entry={entry} />
                ))}
              </div>
            ))}
          </nav>
          <nav aria-label={t('nav.secondary')} className="mt-auto pt-4">
            {props.bottom.map((entry) => (
              <NavItem key={entry.key} entry={entry} />
            ))}
          </nav>
        </aside>
        <div className="flex min-w-0 flex-col">
          {props.banner}
          <header className="top">
            <Link href={props.homeHref} aria-label={t('nav.home')} className="mr-auto hidden p-1 text-ink phone:block">
              <BrandMark />
            </Link>
            {props.rail ? <MiniRail {...props.rail} /> : null}
            {props.find}
            {props.helpHref === undefined ? null : (
              <Link
                href={props.helpHref}
                aria-label={t('nav.help')}
                className={buttonClass({ variant: 'quiet', square: true, className: 'phone:hidden' })}
              >
                <CircleHelp />
              </Link>
            )}
            <UserMenu {...props.user} />
          </header>
          <main id="main" className="relative flex min-w-0 flex-1 flex-col outline-none" tabIndex={-1}>
            {props.children}
          </main>
        </div>
      </div>
      <nav aria-label={t('nav.main')} className="tabs">
        {props.tabs.slice(0, 4).map((entry) => (
          <TabItem key={entry.key} entry={entry} />
        ))}
        <button type="button" popoverTarget="more" className="tab">
          <Menu className="size-[19px]" />
          {t('nav.more')}
        </button>
      </nav>
      <MorePanel
        label={t('nav.more')}
        entries={restOf(props)}
        help={props.helpHref === undefined ? null : { href: props.helpHref, label: t('nav.help') }}
        heading={t('organization.heading')}
        search={props.organizationSearch}
        organizations={rows}
      />
    </>
  )
}

/** What does not fit into the phone's tabs. */
function restOf({ groups, bottom, tabs }: AppShellProps): NavEntry[] {
  const shown = new Set(tabs.slice(0, 4).map((tab) => tab.key))
  return [...groups.flatMap((group) => group.entries), ...bottom].filter((entry) => !shown.has(entry.key))
}
