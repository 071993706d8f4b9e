'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { CircleHelp } from '../ui/icons'
import { Link } from '../ui/link'
import { type NavEntry, NavItem } from './nav-entry.client'
import { OrganizationRows, type OrganizationRowsProps } from './organization-rows.client'

export type MorePanelProps = {
  label: string
  entries: NavEntry[]
  help: { href: string; label: string } | null
  heading: string
  search: ReactNode
  organizations: OrganizationRowsProps
}

/** What does not fit into the phone's tabs, from below. Drawn when it is first opened: every page carries it, few open it. */
export function MorePanel({ label, entries, help, heading, search, organizations }: MorePanelProps) {
  const panel = useRef<HTMLElement>(null)
  const [drawn, setDrawn] = useState(false)
  // The button works before the page's script does.
  useEffect(() => {
    if (panel.current?.matches(':popover-open')) setDrawn(true)
  }, [])
  return (
    <nav
      ref={panel}
      id="more"
      popover="auto"
      aria-label={label}
      className="hang hang-more desk:hidden"
      onBeforeToggle={(event) => {
        if (event.newState === 'open') setDrawn(true)
      }}
    >
      {drawn ? (
        <>
          {entries.map((entry) => (
            <NavItem key={entry.key} entry={entry} row />
          ))}
          {help === null ? null : (
            <Link href={help.href} className="hang-row">
              <CircleHelp /> {help.label}
            </Link>
          )}
          <p className="t-label px-2.5 pt-3 pb-1">{heading}</p>
          {search}
          <OrganizationRows {...organizations} />
        </>
      ) : null}
    </nav>
  )
}
