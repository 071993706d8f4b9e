'use client'

import { type ReactNode, useEffect, useRef } from 'react'

export type ScrollRowProps = { label: string; className: string; children: ReactNode }

/** A row of links that scrolls sideways where it has no room, and begins with the current one in view. */
export function ScrollRow({ label, className, children }: ScrollRowProps) {
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    const current = row.current?.querySelector('[aria-current]')
    if (!row.current || !current || children === undefined) return
    const [place, frame] = [current.getBoundingClientRect(), row.current.getBoundingClientRect()]
    // In the middle, so that its neighbours show that there are more.
    row.current.scrollLeft += place.left - frame.left - (frame.width - place.width) / 2
  }, [children])
  return (
    <nav ref={row} aria-label={label} className={className}>
      {children}
    </nav>
  )
}
