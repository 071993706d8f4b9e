import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SignOutButton } from '@/components/accounts/sign-out-button.client'
import { IslandMessages } from '@/components/layout/island-messages'
import { Frame } from '@/components/portal/frame'
import { Palette } from '@/components/portal/palette.client'
import { ResetDemo } from '@/components/portal/reset-demo.client'
import { ToastProvider } from '@/components/ui/toast.client'
import { can } from '@/lib/access/permissions'
import { framework, seatById } from '@/lib/content'
import { listOwnOrganizations } from '@/lib/features/accounts/queries'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { countWaiting } from '@/lib/features/gates/queries'
import { countUnread } from '@/lib/features/notices/queries'
import { pageActor } from '@/lib/server/page'

type Props = { children: ReactNode; params: Promise<{ org: string }> }

const isTheme = (value: string | undefined) => (value === 'light' || value === 'dark' ? value : 'system')

export default async function PortalLayout({ children, params }: Props) {
  const { org } = await params
  const actor = await pageActor(org)
  const [organizations, evaluation, waiting, unread] = await Promise.all([
    actor.userId === null ? [] : listOwnOrganizations({ userId: actor.userId }),
    getEvaluation(actor),
    countWaiting(actor),
    countUnread(actor),
  ])
  const base = `/o/${actor.slug}`
  const { current } = evaluation.phase
  const progress = evaluation.phases.find(({ phase }) => phase === current)?.percent ?? 0
  const [common, accounts] = await Promise.all([getTranslations('common'), getTranslations('accounts')])
  const theme = isTheme((await cookies()).get('theme')?.value)
  return (
    <ToastProvider labels={{ region: common('notifications'), undo: common('undo'), dismiss: common('dismiss') }}>
      <Frame
        base={base}
        organizations={organizations.map(({ slug, name, isDemo }) => ({
          name,
          href: `/o/${slug}`,
          current: slug === actor.slug,
          demo: isDemo,
        }))}
        mayCreate={actor.operator}
        waiting={waiting}
        unread={unread}
        rail={{
          phase: current,
          name: framework.phases.find(({ n }) => n === current)?.name ?? '',
          progress: progress / 100,
          href: `${base}/phases/${current}`,
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
        find={
          <IslandMessages namespaces={['search']}>
            <Palette org={actor.slug} />
          </IslandMessages>
        }
        resetButton={
          actor.isDemo && can(actor, 'organization:administer') ? (
            <IslandMessages namespaces={['portal']}>
              <ResetDemo slug={actor.slug} />
            </IslandMessages>
          ) : null
        }
      >
        {children}
      </Frame>
    </ToastProvider>
  )
}
