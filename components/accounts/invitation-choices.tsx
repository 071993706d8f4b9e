import { useTranslations } from 'next-intl'
import { ButtonLink, buttonClass } from '../ui/button'
import { Notice } from '../ui/notice'
import { AcceptButton } from './accept-button.client'
import { JoinForm } from './join-form.client'
import { SignOutButton } from './sign-out-button.client'

export type InvitationChoicesProps = {
  token: string
  organization: string
  slug: string
  /** The organization is a sample one. */
  sample: boolean
  /** The address the link was made for, masked, and whether it is the visitor's. */
  boundTo: { address: string; mine: boolean } | null
  /** What the form of a new account starts with. */
  start: { email: string; name: string }
  visitor: { name: string; email: string; isDemo: boolean; member: boolean } | null
}

/**
 * What somebody can do with a link that still works. Who cannot use it is told why before they type or press anything, with
 * the refusals of the portal: samples and real organizations never meet, and a link for one address lets nobody else in.
 */
export function InvitationChoices(props: InvitationChoicesProps) {
  const { token, organization, slug, sample, boundTo, start, visitor } = props
  const t = useTranslations('accounts')
  const here = `/invitations/${token}`
  const signIn = (
    <ButtonLink href={`/sign-in?next=${encodeURIComponent(here)}`} size="tap">
      {t('invitation.signInFirst')}
    </ButtonLink>
  )
  if (!visitor) {
    if (sample) {
      return (
        <>
          <Notice>{t('invitation.sampleOnly')}</Notice>
          {signIn}
        </>
      )
    }
    return (
      <>
        <JoinForm token={token} email={start.email} name={start.name} />
        <p className="flex items-center gap-3 text-xs text-ink-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
          {t('invitation.or')}
        </p>
        {signIn}
      </>
    )
  }
  const signedInAs = t('invitation.signedInAs', { name: visitor.name, email: visitor.email })
  const refusal = visitor.member ? null : refusalOf({ sample, boundTo, isDemo: visitor.isDemo })
  return (
    <>
      {refusal === null ? (
        <>
          <p className="t-sm wrap-anywhere text-ink-2">
            {signedInAs} {visitor.member ? t('invitation.memberAlready') : null}
          </p>
          {visitor.member ? (
            <ButtonLink href={`/o/${slug}`} variant="primary" size="tap">
              {t('invitation.open', { organization })}
            </ButtonLink>
          ) : (
            <AcceptButton token={token} organization={organization} />
          )}
        </>
      ) : (
        <Notice kind="error" title={t(`invitation.refused.${refusal}`)}>
          <p className="wrap-anywhere">
            {signedInAs} {t(`invitation.refused.${refusal}Text`, { address: boundTo?.address ?? '' })}
          </p>
        </Notice>
      )}
      <SignOutButton
        label={refusal === null ? t('signOut') : t('invitation.otherAccount')}
        to={here}
        className={
          refusal === null
            ? buttonClass({ variant: 'quiet', size: 'sm', className: 'justify-self-start -ml-2.5' })
            : buttonClass({ size: 'tap', className: 'w-full' })
        }
      />
    </>
  )
}

/** Why this account cannot use the link, in the order in which the portal refuses it. */
function refusalOf({
  sample,
  boundTo,
  isDemo,
}: Pick<InvitationChoicesProps, 'sample' | 'boundTo'> & { isDemo: boolean }) {
  if (isDemo !== sample) return sample ? 'ownIntoSample' : 'sampleIntoReal'
  return boundTo !== null && !boundTo.mine ? 'other' : null
}
