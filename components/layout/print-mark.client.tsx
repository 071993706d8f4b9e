'use client'

import { useEffect } from 'react'
import { usePageContext } from '#page-context'
import { momentLabel } from '@/lib/calendar/words'

export type PrintMarkProps = {
  /** Read where a page names no source of its own: records as they are now. */
  live: string
  page: string
}

/**
 * The foot of every printed page: organization, moment, what was read, address, page n of m. Written when somebody prints,
 * because a page may have stood open for a day; app/print.css puts it into the margin.
 */
export function PrintMark({ live, page }: PrintMarkProps) {
  const { organization, zone } = usePageContext()
  useEffect(() => {
    const write = () => {
      const source = document.querySelector<HTMLElement>('[data-print-source]')?.dataset.printSource ?? live
      // Paper outlives the year it was printed in.
      const when = momentLabel(new Date().toISOString(), { ...zone, today: '' })
      const { style } = document.documentElement
      const address = `${location.origin}${location.pathname}`
      style.setProperty('--print-mark', cssText(`${organization} · ${when} · ${source}\n${address}`))
      style.setProperty('--print-page', cssText(page))
    }
    addEventListener('beforeprint', write)
    return () => removeEventListener('beforeprint', write)
  }, [organization, zone, live, page])
  return null
}

/** A string of a style sheet: whatever somebody named their organization, it stays one. */
const cssText = (text: string) => `"${text.replace(/["\\\n]/g, (one) => `\\${one.codePointAt(0)?.toString(16)} `)}"`
