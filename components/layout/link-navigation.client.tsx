'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import { savesData } from '@/lib/client/any-origin'

/** Whether the browser itself should follow the link: another window, a download, another site. */
function leftToBrowser(event: MouseEvent, link: HTMLAnchorElement): boolean {
  if (event.defaultPrevented || event.button !== 0) return true
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return true
  if (link.hasAttribute('download') || (link.target !== '' && link.target !== '_self')) return true
  return link.origin !== location.origin
}

const ENTRIES = 'nav a[data-link].nav-entry'

/**
 * Opens the portal's own links (see Link) through the router; one listener for all of them. What was pressed says so at once
 * (`data-pending`), and a line at the top appears when the page is not there within a blink. The shells of the side bar's
 * entries are fetched once the page is idle, so that a press on them changes the screen without waiting for the server.
 */
export function LinkNavigation() {
  const router = useRouter()
  const [pending, start] = useTransition()
  const pressed = useRef<HTMLAnchorElement>(null)

  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-link]') : null
      if (!link || leftToBrowser(event, link)) return
      event.preventDefault()
      // A panel it was chosen from would stay over the page it leads to.
      link.closest<HTMLElement>('[popover]')?.hidePopover()
      delete pressed.current?.dataset.pending
      pressed.current = link
      link.dataset.pending = ''
      start(() => router.push(link.href, { scroll: link.dataset.link !== 'keep' }))
    }
    // Not in capture: what a component does with the click comes first.
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [router])

  useEffect(() => {
    if (pending) return
    delete pressed.current?.dataset.pending
    pressed.current = null
  }, [pending])

  useEffect(() => {
    if (savesData()) return
    const ahead = () => {
      for (const { href } of document.querySelectorAll<HTMLAnchorElement>(ENTRIES)) router.prefetch(href)
    }
    const timer = setTimeout(ahead, 1_000)
    return () => clearTimeout(timer)
  }, [router])

  return pending ? <div className="on-its-way" aria-hidden="true" /> : null
}
