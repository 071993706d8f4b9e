import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { SeatsList } from '@/components/settings/seats-list.client'
import { SettingsPage } from '@/components/settings/settings-page'
import { SmallTeam } from '@/components/settings/small-team.client'
import { can } from '@/lib/access/permissions'
import { getOrganization, listDirectory } from '@/lib/features/organizations/queries'
import { listSeats } from '@/lib/features/organizations/seats/queries'
import { pageActor } from '@/lib/server/page'
import { seatViews } from './seat-views'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.seats'))('title') }
}

export default async function SeatsPage({ params }: { params: Promise<{ slug: string }> }) {
  const actor = await pageActor((await params).slug)
  const [seats, people, organization, t] = await Promise.all([
    listSeats(actor),
    listDirectory(actor),
    getOrganization(actor),
    getTranslations('settings.seats'),
  ])
  const canEdit = can(actor, 'organization:administer')
  return (
    <SettingsPage tab="seats" title={t('title')} meta={t('meta')}>
      <IslandMessages namespaces={['settings']}>
        <SeatsList
          seats={seatViews(seats.items, actor)}
          people={people.flatMap(({ id, name, active }) => (active ? [{ id, name }] : []))}
          canEdit={canEdit}
          myPersonId={actor.personId}
          smallTeamMode={organization.smallTeamMode}
        />
        <SmallTeam on={organization.smallTeamMode} revision={organization.revision} canEdit={canEdit} />
      </IslandMessages>
    </SettingsPage>
  )
}
