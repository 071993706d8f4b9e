import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AcceptButton } from '@/components/accounts/accept-button.client'
import { Entrance } from '@/components/accounts/entrance'
import { JoinForm } from '@/components/accounts/join-form.client'
import { SignOutButton } from '@/components/accounts/sign-out-button.client'
import { IslandMessages } from '@/components/layout/island-messages'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { dayLabel } from '@/lib/calendar/words'
import { framework } from '@/lib/content'
import { listOwnOrganizations } from '@/lib/features/accounts/queries'
import { findInvitation } from '@/lib/features/organizations/invitation-queries'
import { pageVisitor } from '@/lib/server/page'

export async function generateMetadata(): Promise<Metadata> {
  // The address carries the secret: it must not travel on in a referrer.
  return { title: (await getTranslations('accounts.invitation'))('page'), referrer: 'no-referrer' }
}

const phases = framework.phases.map((phase) => phase.name)

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
  const { organizationName: organization, role, email, personName } = invitation
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: invitation.timezone }).format(new Date())
  const until = dayLabel(invitation.expiresAt, { timezone: invitation.timezone, today })
  const member = visitor ? (await listOwnOrganizations(visitor)).some(({ slug }) => slug === invitation.slug) : false
  return (
    <Entrance
      title={t('invitation.title', { organization })}
      lead={t('invitation.lead', { role: t(`role.${role}`), about: t(`roleAbout.${role}`) })}
      phases={phases}
      footer={t('invitation.expires', { date: until })}
    >
      {personName ? <p className="mt-1.5 text-ink-2">{t('invitation.person', { name: personName })}</p> : null}
      <div className="mt-6 grid gap-4">
        <IslandMessages namespaces={['accounts']}>
          {visitor ? (
            <>
              <p className="t-sm text-ink-2">
                {t('invitation.signedInAs', { name: visitor.name, email: visitor.email })}{' '}
                {member ? t('invitation.memberAlready') : null}
              </p>
              {member ? (
                <ButtonLink href={`/o/${invitation.slug}`} variant="primary" size="tap">
                  {t('invitation.open', { organization })}
                </ButtonLink>
              ) : (
                <AcceptButton token={token} organization={organization} />
              )}
              <SignOutButton
                label={t('signOut')}
                to={`/invitations/${token}`}
                className={buttonClass({ variant: 'quiet', size: 'sm', className: 'justify-self-start -ml-2.5' })}
              />
            </>
          ) : (
            <>
              <JoinForm token={token} email={email ?? ''} name={personName ?? ''} />
              <p className="flex items-center gap-3 text-xs text-ink-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
                {t('invitation.or')}
              </p>
              <ButtonLink href={`/sign-in?next=${encodeURIComponent(`/invitations/${token}`)}`} size="tap">
                {t('invitation.signInFirst')}
              </ButtonLink>
            </>
          )}
        </IslandMessages>
      </div>
    </Entrance>
  )
}
