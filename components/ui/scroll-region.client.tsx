'use client'

import { type HTMLAttributes, useEffect, useRef, useState } from 'react'

export type ScrollRegionProps = HTMLAttributes<HTMLDivElement> & { label: string }

const reachable = 'a[href], button, input, select, textarea, summary, [tabindex]'

/**
 * What may be too large for its place and then scrolls: the keyboard reaches it, unless something inside can be reached and
 * brings it along.
 */
export function ScrollRegion({ label, ...rest }: ScrollRegionProps) {
  const region = useRef<HTMLDivElement>(null)
  const [alone, setAlone] = useState(false)
  useEffect(() => {
    const element = region.current
    if (!element) return
    const look = () => {
      const larger = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
      setAlone(larger && element.querySelector(reachable) === null)
    }
    const observer = new ResizeObserver(look)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])
  return <div ref={region} {...(alone ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})} {...rest} />
}
