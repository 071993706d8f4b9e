'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { Link } from '../ui/link'

export type NavLinkProps = {
  href: string
  /** Further path prefixes that belong to this entry. */
  match: string[]
  /** The overview is current only at its own address, not below it. */
  exact: boolean
  className: string
  children: ReactNode
}

/** The frame lives in a layout and does not know the page, so the link finds out itself whether it is the current one. */
export function NavLink({ href, match, exact, className, children }: NavLinkProps) {
  const path = usePathname()
  const within = (prefix: string) => path === prefix || path.startsWith(`${prefix}/`)
  const current = path === href || (!exact && within(href)) || match.some(within)
  return (
    <Link href={href} className={className} aria-current={current ? 'page' : undefined}>
      {children}
    </Link>
  )
}
