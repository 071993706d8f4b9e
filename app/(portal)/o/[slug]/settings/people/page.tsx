import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Denied } from '@/components/layout/blocks'
import { IslandMessages } from '@/components/layout/island-messages'
import { RegisterSheet } from '@/components/registers/register-sheet'
import { OpenInvitations } from '@/components/settings/open-invitations.client'
import { PeopleList } from '@/components/settings/people-list.client'
import { SettingsPage } from '@/components/settings/settings-page'
import { can } from '@/lib/access/permissions'
import { dayLabel, momentLabel } from '@/lib/calendar/words'
import { framework, seatById } from '@/lib/content'
import { listInvitations } from '@/lib/features/organizations/invitations/queries'
import { listPeopleRows } from '@/lib/features/organizations/people/queries'
import { listAdministrators } from '@/lib/features/organizations/queries'
import { listTeams } from '@/lib/features/organizations/seats/queries'
import { getRegisterView } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'
import { inviteFacts } from './invite-facts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.people'))('title') }
}

const seatNames = Object.fromEntries(framework.seats.map(({ id, name }) => [id, name]))

export default async function PeoplePage({ params }: { params: Promise<{ slug: string }> }) {
  const actor = await pageActor((await params).slug)
  const { base } = pageContext()
  const t = await getTranslations('settings')
  const page = { base: base, tab: 'people', title: t('people.title') } as const
  if (!can(actor, 'organization:administer')) {
    return (
      <SettingsPage {...page}>
        <Denied needs={t('denied.needs')} purpose={t('denied.people')} grantors={await listAdministrators(actor)} />
      </SettingsPage>
    )
  }
  const [rows, invitations, teams, directory, invite] = await Promise.all([
    listPeopleRows(actor),
    listInvitations(actor),
    listTeams(actor),
    getRegisterView(actor, 'persons'),
    inviteFacts(actor),
  ])
  const shown = rows.map(({ person, member, seats }) => ({
    key: person?.id ?? member!.id,
    name: person?.name ?? member!.name,
    email: member?.email ?? person?.email ?? null,
    me: member?.userId === actor.userId,
    person: person && { id: person.id, teamId: person.teamId, active: person.active, revision: person.revision },
    member: member && {
      id: member.id,
      role: member.role,
      endsAt: member.endsAt,
      revision: member.revision,
      disabled: member.disabled,
      lastSeen: member.lastSeenAt && dayLabel(member.lastSeenAt, actor),
    },
    seats: seats.map((seat) => seatById(seat).name),
    team: teams.items.find(({ id }) => id === person?.teamId)?.name ?? null,
    invited: invitations.items.some(({ personId }) => personId !== null && personId === person?.id),
  }))
  const members = shown.filter(({ member }) => member).length
  return (
    <SettingsPage
      {...page}
      meta={t('people.meta', { people: shown.length, members })}
      actions={<RegisterSheet view={directory.view} mayCreate={directory.mayCreate} />}
    >
      <IslandMessages namespaces={['settings']}>
        <PeopleList
          organization={actor.organizationName}
          rows={shown}
          teams={teams.items.flatMap(({ id, name, active }) => (active ? [{ id, name }] : []))}
          seatNames={seatNames}
          invite={{ ...invite, needed: null }}
        />
        <OpenInvitations
          invitations={invitations.items.map(({ id, personName, email, role, seat, expiresAt, revision }) => ({
            id,
            who: personName ?? email,
            email,
            role,
            seat: seat && seatById(seat).name,
            until: momentLabel(expiresAt, actor),
            revision,
          }))}
        />
      </IslandMessages>
    </SettingsPage>
  )
}
