'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { Link } from '@/components/ui/link'
import { Tag } from '@/components/ui/tag'
import { read } from '@/lib/client/api'

type Choice = { slug: string; name: string; isDemo: boolean }
type Found = { items: Choice[]; failed: boolean }

const PAUSE = 120

/**
 * Finds one organization among more than the switcher shows, while typing. Tab goes on to what was found; Enter opens the
 * first. Needs the `portal` messages.
 */
export function OrganizationSearch({ total }: { total: number }) {
  const t = useTranslations('portal.switcher')
  const id = useId()
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const wanted = text.trim().slice(0, 100)

  useEffect(() => {
    if (wanted === '') return setFound(null)
    const stop = new AbortController()
    const ask = async () => {
      const path = `/organizations?limit=20&q=${encodeURIComponent(wanted)}`
      const answer = await read<{ items: Choice[] }>(path, stop.signal)
      if (!stop.signal.aborted) setFound({ items: answer.ok ? answer.data.items : [], failed: !answer.ok })
    }
    const timer = setTimeout(ask, PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [wanted])

  const first = found?.items[0]
  const said = found && (found.failed ? t('failed') : t('found', { count: found.items.length }))
  return (
    <search className="block px-2.5 pt-2">
      <form
        data-kept
        onSubmit={(event) => {
          event.preventDefault()
          if (first) window.location.assign(`/o/${first.slug}`)
        }}
      >
        <label htmlFor={id} className="t-label block pb-1">
          {t('label', { total })}
        </label>
        <input
          id={id}
          type="search"
          className="field w-full"
          maxLength={100}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
      <p role="status" className="t-sm py-1 text-ink-3">
        {said}
      </p>
      {found?.items.map(({ slug, name, isDemo }) => (
        <Link key={slug} href={`/o/${slug}`} className="hang-row">
          <Avatar name={name} square small />
          <span className="min-w-0 flex-1 wrap-anywhere">{name}</span>
          {isDemo ? <Tag>{t('demo')}</Tag> : null}
        </Link>
      ))}
    </search>
  )
}
