'use client'

import { useEffect, useRef } from 'react'
import { buttonClass } from './button'
import { Printer } from './icons'

export type PrintAllProps = {
  /** The same page with all of its rows, which prints itself. */
  href: string
  label: string
}

/** A page that shows a part prints the whole: this link, and the browser's own keys for printing, lead there. */
export function PrintAll({ href, label }: PrintAllProps) {
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      link.current?.click()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return (
    // A whole load: what prints itself must not be a page that was drawn before.
    <a ref={link} href={href} className={buttonClass({ className: 'phone:hidden' })}>
      <Printer />
      {label}
    </a>
  )
}

/** Opens the browser's dialog for printing, once the page and its letters are there. */
export function PrintNow() {
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    void document.fonts.ready.then(() => window.print())
  }, [])
  return null
}
