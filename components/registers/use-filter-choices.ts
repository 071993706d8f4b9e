import { useEffect, useState } from 'react'
import { usePageContext } from '#page-context'
import { read } from '@/lib/client/api'
import type { Choice, ColumnView } from '@/lib/features/registers/queries'
import { rowPath } from './row-path'

const PAUSE = 200
/** A menu of more rows is no menu; the others are found by typing. */
export const MOST_SHOWN = 50

/** What a filter offers for a typed part of a word: of records that are too many to be listed, the portal is asked. */
export function useFilterChoices(column: ColumnView, offered: readonly Choice[]) {
  const { slug } = usePageContext()
  const [asked, setAsked] = useState('')
  const [found, setFound] = useState<readonly Choice[] | null>(null)
  const wanted = asked.trim().toLowerCase()
  const remote = column.searched && column.register !== null && wanted !== ''

  useEffect(() => {
    if (!remote) return setFound(null)
    const controller = new AbortController()
    const timer = setTimeout(async () => {
      const path = `${rowPath(slug, column.register ?? '')}/choices?${new URLSearchParams({ q: wanted.slice(0, 200) })}`
      const answer = await read<{ items: Choice[] }>(path, controller.signal)
      if (answer.ok) setFound(answer.data.items)
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [remote, wanted, column.register, slug])

  const all = found ?? offered.filter(({ label }) => label.toLowerCase().includes(wanted))
  return { asked, setAsked, shown: all.slice(0, MOST_SHOWN), total: all.length, more: column.searched }
}
