import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SignOutButton } from '@/components/accounts/sign-out-button.client'
import { Frame } from '@/components/layout/frame'
import { IslandMessages } from '@/components/layout/island-messages'
import { NewDay, PrintMark, Updated } from '@/components/layout/later-parts.client'
import { Palette } from '@/components/layout/palette.client'
import { OrganizationSearch, ResetDemo } from '@/components/layout/rare-parts.client'
import { WaitingAnswers } from '@/components/scorecard/waiting-answers.client'
import { ToastProvider } from '@/components/ui/toast.client'
import { can } from '@/lib/access/permissions'
import { framework, seatById } from '@/lib/content'
import { findOwnOrganizations } from '@/lib/features/accounts/queries'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { countWaiting } from '@/lib/features/gates/queries'
import { countUnread } from '@/lib/features/notices/queries'
import { PageContextProvider } from '@/lib/page-context/in-browser.client'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { children: ReactNode; params: Promise<{ slug: string }> }

/** Organizations that a page lists; who has more searches among them. */
const SHOWN = 20

const isTheme = (value: string | undefined) => (value === 'light' || value === 'dark' ? value : 'system')

type Shown = { slug: string; name: string; isDemo: boolean }

/** The open organization is always among those shown. */
const withCurrent = (
  items: readonly Shown[],
  { slug, organizationName, isDemo }: Shown & { organizationName: string },
) => (items.some((one) => one.slug === slug) ? items : [{ slug, name: organizationName, isDemo }, ...items])

export default async function PortalLayout({ children, params }: Props) {
  const { slug } = await params
  const actor = await pageActor(slug)
  const [organizations, evaluation, waiting, unread] = await Promise.all([
    actor.userId === null ? { items: [], total: 0 } : findOwnOrganizations({ userId: actor.userId }, { limit: SHOWN }),
    getEvaluation(actor),
    countWaiting(actor),
    countUnread(actor),
  ])
  const context = pageContext()
  const { current } = evaluation.phase
  const progress = evaluation.phases.find(({ phase }) => phase === current)?.percent ?? 0
  const [common, accounts, print, search] = await Promise.all([
    getTranslations('common'),
    getTranslations('accounts'),
    getTranslations('layout.print'),
    getTranslations('search'),
  ])
  const theme = isTheme((await cookies()).get('theme')?.value)
  return (
    <PageContextProvider context={context}>
      <ToastProvider labels={{ region: common('notifications'), undo: common('undo'), dismiss: common('dismiss') }}>
        <Frame
          organizations={withCurrent(organizations.items, actor).map(({ slug, name, isDemo }) => ({
            name,
            href: `/o/${slug}`,
            current: slug === actor.slug,
            demo: isDemo,
          }))}
          organizationSearch={
            organizations.total > SHOWN ? (
              <IslandMessages namespaces={['portal']}>
                <OrganizationSearch total={organizations.total} />
              </IslandMessages>
            ) : undefined
          }
          operator={actor.operator}
          waiting={waiting}
          unread={unread}
          rail={{
            phase: current,
            name: framework.phases.find(({ n }) => n === current)?.name ?? '',
            progress: progress / 100,
            href: `${context.base}/phases/${current}`,
          }}
          user={{
            name: actor.name,
            email: actor.email ?? '',
            theme,
            role: actor.role,
            seats: actor.seats.map((seat) => seatById(seat).name).join(', '),
            signOut: <SignOutButton label={accounts('signOut')} className="hang-row" />,
          }}
          isDemo={actor.isDemo}
          find={<Palette words={{ open: search('open'), label: search('openLabel') }} />}
          resetButton={
            actor.isDemo && can(actor, 'organization:administer') ? (
              <IslandMessages namespaces={['portal']}>
                <ResetDemo />
              </IslandMessages>
            ) : null
          }
        >
          {actor.userId === null ? null : <WaitingAnswers userKey={actor.userId} />}
          {children}
        </Frame>
        <Updated />
        <NewDay />
        <PrintMark live={print('live')} page={print('page')} />
      </ToastProvider>
    </PageContextProvider>
  )
}
