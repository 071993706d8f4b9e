'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Whether the browser itself should follow the link: another window, a download, another site. */
function leftToBrowser(event: MouseEvent, link: HTMLAnchorElement): boolean {
  if (event.defaultPrevented || event.button !== 0) return true
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return true
  if (link.hasAttribute('download') || (link.target !== '' && link.target !== '_self')) return true
  return link.origin !== location.origin
}

/** Opens the portal's own links (see Link) through the router; one listener for all of them. */
export function LinkNavigation() {
  const router = useRouter()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-link]') : null
      if (!link || leftToBrowser(event, link)) return
      event.preventDefault()
      // A panel it was chosen from would stay over the page it leads to.
      link.closest<HTMLElement>('[popover]')?.hidePopover()
      router.push(link.href, { scroll: link.dataset.link !== 'keep' })
    }
    // Not in capture: what a component does with the click comes first.
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [router])
  return null
}
