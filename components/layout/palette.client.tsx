'use client'

import { NextIntlClientProvider } from 'next-intl'
import { useEffect, useState } from 'react'
import { linked } from '@/lib/messages/linked'
import { Search } from '../ui/icons'
import { Kbd } from '../ui/kbd'
import { OnDemand } from './on-demand.client'

type Messages = { default: Record<string, string> }
type PanelProps = { onClose: () => void }

// The list, its keyboard and its words are fetched with the first opening: most page views never open it.
const load = async () => {
  const { lang } = document.documentElement
  const [{ PalettePanel }, { default: written }, { default: words }]: [
    typeof import('./palette-panel.client'),
    Messages,
    Messages,
  ] = await Promise.all([
    import('./palette-panel.client'),
    import(`@/lib/messages/${lang}/search.json`),
    import(`@/lib/messages/${lang}/words.json`),
  ])
  const { search } = linked({ search: written, words })
  return (props: PanelProps) => (
    <NextIntlClientProvider locale={lang} messages={{ search }}>
      <PalettePanel {...props} />
    </NextIntlClientProvider>
  )
}

export type PaletteProps = { words: { open: string; label: string } }

/** The button in the top bar, and Ctrl or ⌘ with K from anywhere. */
export function Palette({ words }: PaletteProps) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      setOpen((shown) => !shown)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
        aria-label={words.label}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-[30px] w-[214px] cursor-pointer items-center gap-2 rounded-md border border-line-2 bg-surface pr-1.5 pl-2.5 text-sm whitespace-nowrap text-ink-3 hover:border-control narrow:w-auto phone:h-10 phone:w-10 phone:justify-center phone:border-transparent phone:bg-transparent phone:p-0 phone:text-ink-2"
      >
        <Search className="size-3.5 phone:size-[18px]" />
        <span className="phone:hidden">{words.open}</span>
        <span className="ml-auto phone:hidden" aria-hidden="true">
          <Kbd>Ctrl K</Kbd>
        </span>
      </button>
      <OnDemand load={load} wanted={open} onLost={close} props={{ onClose: close }} />
    </>
  )
}
