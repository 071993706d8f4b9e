'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { CircleDot } from '../ui/icons'
import { Link } from '../ui/link'
import { Status } from '../ui/status'
import { send } from '../write/send'
import { useWrite } from '../write/use-write'

export type NoticeRowProps = {
  id: string
  href: string
  /** A rendered icon of what it is about. */
  icon: ReactNode
  title: string
  text: string
  time: string
  at: string
  unread: boolean
}

/** One notice. Opening it marks it as read; the button marks it without opening, and back. */
export function NoticeRow({ id, href, icon, title, text, time, at, unread }: NoticeRowProps) {
  const { slug } = usePageContext()
  const t = useTranslations('inbox')
  const common = useTranslations('common')
  const router = useRouter()
  const { write, busy, problem } = useWrite()
  const path = `/organizations/${slug}/notices`

  function opened() {
    // The count in the frame follows; that it could not be marked is no reason to stay here.
    if (unread) void send('PATCH', path, { body: { ids: [id], read: true } }).then(() => router.refresh())
  }

  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 border-t border-line px-4 py-3 first:border-t-0 phone:grid-cols-[auto_minmax(0,1fr)]">
      <span className={`mt-[2px] [&_svg]:size-[17px] ${unread ? 'text-ink' : 'text-ink-3'}`}>{icon}</span>
      {/* The link covers its sentences too, so that a thumb finds it. */}
      <div className="relative min-w-0">
        <Link
          href={href}
          onClick={opened}
          className={`inline-flex min-h-6 items-center text-sm leading-5 wrap-anywhere no-underline after:absolute after:inset-0 hover:underline focus-visible:outline-offset-[-1px] ${unread ? 'font-semibold text-ink' : 'font-normal text-ink-2'}`}
        >
          {title}
        </Link>
        <p className="t-meta max-w-[78ch] wrap-anywhere">
          {unread ? (
            <Status kind="index" icon={<CircleDot />} className="mr-2 align-bottom">
              {t('unread')}
            </Status>
          ) : null}
          <time dateTime={at} className="mr-2 font-mono">
            {time}
          </time>
          {text}
        </p>
        <span role="alert" className="t-sm text-blocked empty:hidden">
          {problem?.sentence}
        </span>
      </div>
      <Button
        size="sm"
        variant="quiet"
        className="phone:col-start-2 phone:-ml-2.5 phone:h-11 phone:justify-self-start"
        aria-disabled={busy}
        aria-label={t(unread ? 'mark.readNamed' : 'mark.unreadNamed', { title })}
        onClick={() => write('PATCH', path, { ids: [id], read: unread })}
      >
        {busy ? common('saving') : t(unread ? 'mark.read' : 'mark.unread')}
      </Button>
    </li>
  )
}
