import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { AppShell } from '@/components/layout/app-shell'
import { DemoBanner } from '@/components/layout/demo-banner'
import type { MiniRailProps } from '@/components/layout/mini-rail'
import type { OrganizationChoice } from '@/components/layout/organization-switcher'
import type { UserMenuProps } from '@/components/layout/user-menu'
import { UserRound, Users } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { pathOf } from '@/lib/site/places'
import { useNavigation } from './navigation'

export type FrameProps = {
  organizations: OrganizationChoice[]
  /** For people with more than are listed. */
  organizationSearch?: ReactNode
  /** Makes organizations and manages accounts. */
  operator: boolean
  waiting: number
  /** Notices the person has not read. */
  unread: number
  rail: MiniRailProps | null
  user: Omit<UserMenuProps, 'children' | 'role'> & {
    role: 'admin' | 'editor' | 'contributor' | 'viewer' | 'auditor'
    seats: string
  }
  isDemo: boolean
  resetButton: ReactNode
  /** The palette's button. */
  find: ReactNode
  children: ReactNode
}

/** The frame around every page of an organization, filled from plain values. */
export function Frame({
  organizations,
  organizationSearch,
  operator,
  waiting,
  unread,
  rail,
  user,
  isDemo,
  resetButton,
  find,
  children,
}: FrameProps) {
  const { base } = usePageContext()
  const t = useTranslations('portal')
  const { groups, bottom, tabs } = useNavigation({
    waiting,
    unread,
    phase: rail?.phase ?? null,
    administers: user.role === 'admin',
  })
  const { role, seats, ...person } = user
  const account = (
    <>
      <Link href="/me" className="hang-row">
        <UserRound /> {t('account')}
      </Link>
      {operator ? (
        <Link href="/accounts" className="hang-row">
          <Users /> {t('accounts')}
        </Link>
      ) : null}
    </>
  )
  return (
    <AppShell
      homeHref={base}
      organizations={organizations}
      organizationSearch={organizationSearch}
      newOrganizationHref={operator ? '/welcome' : undefined}
      samplesHref={operator ? '/welcome#samples' : undefined}
      organizationNote={organizations.every(({ demo }) => demo) ? t('samplesOnly') : undefined}
      groups={groups}
      bottom={bottom}
      tabs={tabs}
      rail={rail}
      user={{ ...person, role: [t(`role.${role}`), seats].filter(Boolean).join(' · '), children: account }}
      find={find}
      helpHref={`${base}${pathOf('help')}`}
      banner={isDemo ? <DemoBanner>{resetButton}</DemoBanner> : undefined}
    >
      {children}
    </AppShell>
  )
}
