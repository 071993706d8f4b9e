import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Entrance } from '@/components/accounts/entrance'
import { InvitationChoices } from '@/components/accounts/invitation-choices'
import { IslandMessages } from '@/components/layout/island-messages'
import { ButtonLink } from '@/components/ui/button'
import type { Seat } from '@/lib/access/permissions'
import { dayLabel } from '@/lib/calendar/words'
import { framework, gateById, seatById } from '@/lib/content'
import { listOwnOrganizations } from '@/lib/features/accounts/queries'
import { findInvitation, maskedAddress } from '@/lib/features/organizations/invitations/queries'
import { pageVisitor } from '@/lib/server/page'
import { accountKey } from '@/lib/server/sign-in'

export async function generateMetadata(): Promise<Metadata> {
  // The address carries the secret: it must not travel on in a referrer.
  return { title: (await getTranslations('accounts.invitation'))('page'), referrer: 'no-referrer' }
}

const phases = framework.phases.map((phase) => phase.name)

/** The seat in words: what it answers for and the gates that wait for its holder. */
function seatOf(id: Seat) {
  const { name, about, gateIds } = seatById(id)
  const gates = gateIds.map((gate) => {
    const { from, to } = gateById(gate)
    return `${from}→${to}`
  })
  return { seat: name, about, count: gates.length, gates }
}

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const [invitation, visitor, t] = await Promise.all([
    findInvitation(token),
    pageVisitor(),
    getTranslations('accounts'),
  ])
  if (!invitation) {
    return (
      <Entrance title={t('invitation.goneTitle')} lead={t('invitation.goneText')} phases={phases}>
        <ButtonLink href="/" className="mt-5">
          {t('invitation.toStart')}
        </ButtonLink>
      </Entrance>
    )
  }
  const { organizationName: organization, role, email, boundTo, personName, teamName, invitedBy } = invitation
  const seat = invitation.seat && seatOf(invitation.seat)
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: invitation.timezone }).format(new Date())
  const until = dayLabel(invitation.expiresAt, { timezone: invitation.timezone, today })
  const member = visitor ? (await listOwnOrganizations(visitor)).some(({ slug }) => slug === invitation.slug) : false
  // Whoever opens the link is a stranger until they sign in with the address it was made for.
  const mine = boundTo !== null && visitor !== null && accountKey(boundTo) === accountKey(visitor.email)
  return (
    <Entrance
      title={t('invitation.title', { organization })}
      lead={invitedBy ? t('invitation.leadBy', { name: invitedBy }) : t('invitation.lead')}
      phases={phases}
      footer={t('invitation.expires', { date: until })}
    >
      {personName ? <p className="mt-1.5 text-ink-2">{t('invitation.person', { name: personName })}</p> : null}
      {boundTo === null ? null : (
        <p className="mt-1.5 wrap-anywhere text-ink-2">
          {mine
            ? t('invitation.forYou', { address: boundTo })
            : t('invitation.for', { address: maskedAddress(boundTo) })}
        </p>
      )}
      <dl className="mt-4 grid gap-3 border-y border-line py-3">
        {seat ? (
          <Fact label={t('invitation.seat')} value={seat.seat}>
            {seat.about} {t('invitation.seatGates', { count: seat.count, gates: seat.gates.join(', ') })}
          </Fact>
        ) : null}
        <Fact label={t('invitation.role')} value={t(`role.${role}`)}>
          {t(`roleDoes.${role}`)}
        </Fact>
        {teamName ? <Fact label={t('invitation.team')} value={teamName} /> : null}
        <Fact label={t('invitation.expected')} value={t(`invitation.first.${seat ? 'seat' : role}`)}>
          {t('invitation.inbox')}
        </Fact>
      </dl>
      <div className="mt-6 grid gap-4">
        <IslandMessages namespaces={['accounts']}>
          <InvitationChoices
            token={token}
            organization={organization}
            slug={invitation.slug}
            sample={invitation.isDemo}
            boundTo={boundTo === null ? null : { address: maskedAddress(boundTo), mine }}
            start={{ email: boundTo === null ? (email ?? '') : '', name: personName ?? '' }}
            visitor={visitor && { name: visitor.name, email: visitor.email, isDemo: visitor.isDemo, member }}
          />
        </IslandMessages>
      </div>
    </Entrance>
  )
}

function Fact({ label, value, children }: { label: string; value: string; children?: ReactNode }) {
  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3">
      <dt className="t-label pt-0.5">{label}</dt>
      <dd className="wrap-anywhere">
        <span className="font-medium">{value}</span>
        {children ? <span className="t-sm block text-ink-2">{children}</span> : null}
      </dd>
    </div>
  )
}
