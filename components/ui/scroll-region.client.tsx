'use client'

import { type HTMLAttributes, useEffect, useRef, useState } from 'react'

export type ScrollRegionProps = HTMLAttributes<HTMLDivElement> & { label: string }

const reachable = 'a[href], button, input, select, textarea, summary, [tabindex]'

/**
 * What may be too large for its place and then scrolls: the keyboard reaches it, unless something inside can be reached and
 * brings it along. `data-wide` says that it is wider than its place.
 */
export function ScrollRegion({ label, ...rest }: ScrollRegionProps) {
  const region = useRef<HTMLDivElement>(null)
  const [{ wide, alone }, setState] = useState({ wide: false, alone: false })
  useEffect(() => {
    const element = region.current
    if (!element) return
    const look = () => {
      const nowWide = element.scrollWidth > element.clientWidth + 1
      const larger = nowWide || element.scrollHeight > element.clientHeight + 1
      const nowAlone = larger && element.querySelector(reachable) === null
      setState((now) => (now.wide === nowWide && now.alone === nowAlone ? now : { wide: nowWide, alone: nowAlone }))
    }
    const observer = new ResizeObserver(look)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])
  return (
    <div
      ref={region}
      data-wide={wide || undefined}
      {...(alone ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}
      {...rest}
    />
  )
}
