'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { CopyButton } from '../layout/copy-button.client'
import { Button } from '../ui/button'
import { Status } from '../ui/status'
import type { RoleName } from './person-row'

export type InvitedRow = {
  email: string
  outcome: 'invited' | 'member'
  role: RoleName
  seat: string | null
  team: string | null
  token: string | null
  expiresAt: string | null
}
export type InviteLinksProps = {
  rows: (InvitedRow & { roleName: string; seatName: string | null })[]
  onMore: () => void
}

/** What was made, once: a link for each who is new, what a member has now, and all links in one press. */
export function InviteLinks({ rows, onMore }: InviteLinksProps) {
  const t = useTranslations('settings.invite')
  const { zone } = usePageContext()
  const heading = useRef<HTMLHeadingElement>(null)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const about = (row: InviteLinksProps['rows'][number]) =>
    [row.roleName, row.seatName, row.team].filter((part) => part !== null).join(' · ')
  const linkOf = (token: string) => `${window.location.origin}/invitations/${token}`
  const invited = rows.flatMap((row) => (row.token === null ? [] : [{ ...row, link: linkOf(row.token) }]))
  const [first] = invited
  return (
    <section aria-labelledby="invite-links" className="grid gap-3">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <h3 ref={heading} id="invite-links" tabIndex={-1} className="t-card">
            {t('madeTitle', { count: invited.length })}
          </h3>
          {first?.expiresAt ? (
            <p className="t-sm max-w-[64ch] text-ink-2">{t('madeText', { date: dayLabel(first.expiresAt, zone) })}</p>
          ) : null}
        </div>
        {invited.length > 0 ? (
          <CopyButton
            variant="primary"
            size="lg"
            icon
            shown={list}
            text={invited.map((row) => `${row.email} (${about(row)})\n${row.link}`).join('\n\n')}
            label={t('copyAll', { count: invited.length })}
            copiedLabel={t('copied')}
          />
        ) : null}
      </div>
      <ul ref={list} className="divide-y divide-line rounded-md border border-line">
        {rows.map((row) => (
          <li key={row.email} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
            <span className="min-w-0 flex-1 basis-60">
              <span className="t-sm block font-medium wrap-anywhere">{row.email}</span>
              <span className="t-meta block wrap-anywhere">{about(row)}</span>
              {row.token === null ? null : (
                <span className="block font-mono text-xs break-all text-ink-2">{linkOf(row.token)}</span>
              )}
            </span>
            {row.token === null ? (
              <Status kind="ready">{t(row.seatName ? 'memberSeat' : 'member')}</Status>
            ) : (
              <CopyButton size="sm" text={linkOf(row.token)} label={t('copyOne')} copiedLabel={t('copied')} />
            )}
          </li>
        ))}
      </ul>
      <Button className="justify-self-start" onClick={onMore}>
        {t('more')}
      </Button>
    </section>
  )
}
