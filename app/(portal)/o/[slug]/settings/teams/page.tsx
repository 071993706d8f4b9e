import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { RegisterSheet } from '@/components/registers/register-sheet'
import { SettingsPage } from '@/components/settings/settings-page'
import { TeamsList } from '@/components/settings/teams-list.client'
import { can } from '@/lib/access/permissions'
import { listDirectory } from '@/lib/features/organizations/queries'
import { listTeams } from '@/lib/features/organizations/seats/queries'
import { getRegisterView } from '@/lib/features/registers/queries'
import { pageActor } from '@/lib/server/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.teams'))('title') }
}

export default async function TeamsPage({ params }: { params: Promise<{ slug: string }> }) {
  const actor = await pageActor((await params).slug)
  const [teams, people, register, t] = await Promise.all([
    listTeams(actor),
    listDirectory(actor),
    getRegisterView(actor, 'teams'),
    getTranslations('settings.teams'),
  ])
  return (
    <SettingsPage
      tab="teams"
      title={t('title')}
      meta={t('meta')}
      actions={<RegisterSheet view={register.view} mayCreate={register.mayCreate} />}
    >
      <IslandMessages namespaces={['settings']}>
        <TeamsList
          canEdit={can(actor, 'organization:administer')}
          teams={teams.items.map(({ id, name, active, owner, revision, people: count }) => ({
            ...{ id, name, active, owner, revision },
            people: count,
          }))}
          people={people.map(({ active, id, name }) => ({ active, id, name }))}
        />
      </IslandMessages>
    </SettingsPage>
  )
}
