'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { Tag } from '../ui/tag'
import { useWrite } from '../write/use-write'

export type SessionListProps = {
  sessions: { id: string; device: string; since: string; lastUsed: string; address: string | null; current: boolean }[]
}

/** Where the person is signed in; each other session can be ended. */
export function SessionList({ sessions }: SessionListProps) {
  const t = useTranslations('accounts.me')
  const router = useRouter()
  const { write, busy } = useWrite()
  const [message, setMessage] = useState<string | null>(null)
  const others = sessions.filter(({ current }) => !current)

  async function end(path: string) {
    const answer = await write<{ ended: number }>('DELETE', path, undefined, { quiet: true })
    if (!answer) return
    setMessage(answer.ok ? t('ended', { count: answer.data.ended }) : answer.sentence)
    router.refresh()
  }

  return (
    <div className="grid gap-3">
      <ul className="grid divide-y divide-line">
        {sessions.map(({ id, device, since, lastUsed, address, current }) => (
          <li key={id} className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <div className="min-w-0 flex-1 basis-56">
              <p className="t-sm flex items-center gap-2 font-medium">
                {device} {current ? <Tag solid>{t('thisOne')}</Tag> : null}
              </p>
              <p className="t-meta">
                {[t('since', { date: since }), t('lastUsed', { date: lastUsed }), address].filter(Boolean).join(' · ')}
              </p>
            </div>
            {current ? null : (
              <Button
                size="sm"
                disabled={busy}
                aria-label={t('endSession', { device })}
                onClick={() => end(`/session/others/${id}`)}
              >
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-3">
        {others.length > 1 ? (
          <Button disabled={busy} onClick={() => end('/session/others')}>
            {t('endOthers')}
          </Button>
        ) : null}
        <p role="status" className="t-sm text-ink-2">
          {message ?? (others.length === 0 ? t('noOthers') : null)}
        </p>
      </div>
    </div>
  )
}
