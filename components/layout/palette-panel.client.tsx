'use client'

import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { usePageContext } from '#page-context'
import { read } from '@/lib/client/api'
import { Search } from '../ui/icons'

type Named = 'phase' | 'gate' | 'area' | 'question' | 'item' | 'pattern' | 'signal' | 'metric' | 'person'
type Kind = Named | 'page' | 'action' | 'record'
type Hit = { kind: Kind; id: string; label: string; detail: string; path: string }
type Found = { text: string; hits: Hit[]; trouble: 'offline' | 'failed' | null }

const groups = ['action', 'page', 'framework', 'record'] as const
const PAUSE = 120

const groupOf = (kind: string): (typeof groups)[number] => {
  if (kind === 'action' || kind === 'page') return kind
  return kind === 'record' || kind === 'person' ? 'record' : 'framework'
}
const inOrder = (hits: readonly Hit[]) => groups.flatMap((group) => hits.filter(({ kind }) => groupOf(kind) === group))
const keyOf = ({ kind, id }: Hit) => `${kind}:${id}`.toLowerCase()
/** Ids that people know by heart stand in front of the words. */
const idShown = new Set(['question', 'item', 'signal', 'gate'])

/** Where a person wants to go, found while typing; the arrows choose, Enter goes. */
export function PalettePanel({ onClose }: { onClose: () => void }) {
  const { slug, base } = usePageContext()
  const t = useTranslations('search')
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const [chosen, setChosen] = useState('')
  // Enter may come before the answer to what was typed: then the first match is meant, not the one still shown.
  const waiting = useRef(false)

  useEffect(() => {
    if (!dialog.current || dialog.current.open) return
    dialog.current.showModal()
    // The browser gives the focus to the frame around the field, which may hold it too.
    dialog.current.querySelector('input')?.focus()
  }, [])

  function go({ path }: Hit) {
    onClose()
    router.push(`${base}${path}`)
  }
  const arrived = useRef((_: Found) => {})
  arrived.current = (next) => {
    setFound(next)
    const first = inOrder(next.hits)[0]
    setChosen(first ? keyOf(first) : '')
    if (waiting.current && first) go(first)
    waiting.current = false
  }

  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      const path = `/organizations/${slug}/search?q=${encodeURIComponent(text.trim().slice(0, 100))}`
      const answer = await read<{ items: Hit[] }>(path, stop.signal)
      if (stop.signal.aborted) return
      if (answer.ok) arrived.current({ text, hits: answer.data.items, trouble: null })
      else arrived.current({ text, hits: [], trouble: answer.outcome === 'refused' ? 'failed' : 'offline' })
    }
    const timer = setTimeout(ask, text === '' ? 0 : PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [slug, text])

  const hits = found?.hits ?? []
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way and arrives as cancel
    <dialog
      ref={dialog}
      data-kept
      aria-label={t('title')}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
      className="mx-auto mt-[12vh] mb-auto h-fit max-h-[70dvh] w-[620px] max-w-[calc(100vw-1rem)] overflow-hidden rounded-lg border border-line-2 bg-raised p-0 text-ink shadow-lg backdrop:bg-scrim phone:mt-2"
    >
      <Command
        shouldFilter={false}
        label={t('title')}
        loop
        value={chosen}
        onValueChange={setChosen}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || found?.text === text) return
          event.preventDefault()
          waiting.current = true
        }}
        className="flex max-h-[70dvh] flex-col"
      >
        <div className="flex items-center gap-2.5 border-b border-line px-4">
          <Search className="size-4 text-ink-3" />
          <Command.Input
            value={text}
            onValueChange={setText}
            placeholder={t('placeholder')}
            maxLength={100}
            autoFocus
            className="h-12 min-w-0 flex-1 border-0 bg-transparent text-base text-ink outline-none placeholder:text-ink-3"
          />
        </div>
        <Command.List label={t('title')} className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-1.5">
          {found === null ? <p className="t-sm px-3 py-4 text-ink-2">{t('searching')}</p> : null}
          {found?.trouble ? (
            <p role="alert" className="t-sm px-3 py-4 text-blocked">
              {t(found.trouble)}
            </p>
          ) : null}
          {found && !found.trouble && hits.length === 0 ? (
            <p className="t-sm px-3 py-4 text-ink-2">{t('none', { text: found.text })}</p>
          ) : null}
          {groups.map((group) => {
            const own = hits.filter(({ kind }) => groupOf(kind) === group)
            return own.length === 0 ? null : (
              <Command.Group
                key={group}
                heading={t(`groups.${group}`)}
                className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-3"
              >
                {own.map((one) => (
                  <Command.Item
                    key={keyOf(one)}
                    value={keyOf(one)}
                    onSelect={() => go(one)}
                    className="flex min-h-9 cursor-pointer items-baseline gap-2.5 rounded-md px-3 py-1.5 text-sm data-[selected=true]:bg-accent-soft phone:min-h-11 phone:items-center"
                  >
                    {idShown.has(one.kind) ? (
                      <span className="min-w-12 font-mono text-2xs text-ink-2">{one.id}</span>
                    ) : null}
                    <span className="min-w-0 flex-1 truncate">{one.label}</span>
                    <span className="t-meta max-w-[45%] truncate phone:hidden">
                      {one.kind === 'record' || one.kind === 'person' ? one.detail : kindWord(one.kind)}
                    </span>
                  </Command.Item>
                ))}
              </Command.Group>
            )
          })}
        </Command.List>
        <p className="sr-only" aria-live="polite">
          {found && !found.trouble ? t('count', { count: hits.length }) : ''}
        </p>
      </Command>
    </dialog>
  )

  function kindWord(kind: Exclude<Kind, 'record'>): string {
    return kind === 'action' || kind === 'page' ? '' : t(`kinds.${kind}`)
  }
}
