'use client'

import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import type { RoleName } from './person-row'
import { useSend } from './use-send'

export type OpenInvitationsProps = {
  invitations: {
    id: string
    who: string | null
    email: string | null
    role: RoleName
    seat: string | null
    until: string
    revision: number
  }[]
}

/** Links that still let somebody in. */
export function OpenInvitations({ invitations }: OpenInvitationsProps) {
  const { slug } = usePageContext()
  const t = useTranslations('settings')
  const { send, busy, problem } = useSend()
  if (invitations.length === 0) return null
  return (
    <section aria-labelledby="open-invitations" className="mt-8 max-w-3xl">
      <h2 id="open-invitations" className="t-card mb-2">
        {t('invitation.open')}
      </h2>
      {problem ? (
        <Notice kind="error" live="assertive" className="mb-2">
          {problem.sentence}
        </Notice>
      ) : null}
      <ul className="plate divide-y divide-line">
        {invitations.map(({ id, who, email, role, seat, until, revision }) => (
          <li key={id} className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5">
            <span className="t-sm min-w-0 flex-1 basis-48 wrap-anywhere">
              {who
                ? t('invitation.forPerson', { name: who, role: t(`role.${role}`) })
                : t('invitation.forNobody', { role: t(`role.${role}`) })}
              {seat === null ? null : <span className="t-meta block">{t('invitation.withSeat', { seat })}</span>}
              {email === null || email === who ? null : <span className="t-meta block break-all">{email}</span>}
            </span>
            <span className="t-meta">{t('invitation.until', { date: until })}</span>
            <Button
              size="sm"
              disabled={busy}
              aria-label={t('invitation.revokeLabel', { name: who ?? t('invitation.somebody') })}
              onClick={() => send('DELETE', `/organizations/${slug}/invitations/${id}?revision=${revision}`)}
            >
              {t('invitation.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
