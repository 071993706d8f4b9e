'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { ChecklistBulk } from './checklist-bulk.client'
import { type Frame, FrameContext, type FrameItem, type Person } from './frame'

const typing = (element: Element) => element.matches('input:not([type=checkbox]), select, textarea')

/** Keys work while the focus is on an item: arrows move, D is done, X chooses, Enter opens. Nothing while typing. */
function onItemKey(event: KeyboardEvent<HTMLDivElement>) {
  if (!(event.target instanceof Element) || typing(event.target) || event.ctrlKey || event.metaKey || event.altKey)
    return
  if (event.target.closest('[popover]')) return
  const row = event.target.closest('[data-item]')
  if (!row) return
  const press = (name: string) => row.querySelector<HTMLElement>(`[data-do="${name}"]`)?.click()
  // Rows of a closed group cannot take the focus.
  const rows = [...event.currentTarget.querySelectorAll('[data-item]')].filter((one) => one.closest('details')?.open)
  const go = (step: number) => rows[rows.indexOf(row) + step]?.querySelector<HTMLElement>('[data-do="open"]')?.focus()
  const actions: Record<string, () => void> = {
    ArrowDown: () => go(1),
    ArrowUp: () => go(-1),
    j: () => go(1),
    k: () => go(-1),
    d: () => press('done'),
    x: () => press('choose'),
  }
  const act = actions[event.key]
  if (!act) return
  event.preventDefault()
  act()
}

type Props = { people: Person[]; items: FrameItem[]; children: ReactNode }

/** Holds what the rows of a checklist share: who there is, which are chosen, and the newest revision of each. */
export function ChecklistFrame({ people, items, children }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const revisions = useRef(new Map<string, number>())

  // A link to an item (#P3-A7) opens its group and puts the focus there, so that the keys work from it.
  useEffect(() => {
    const show = () => {
      const id = window.location.hash.slice(1)
      const row = /^P[1-6]-[A-F]\d+$/.test(id) ? document.getElementById(id) : null
      const group = row?.closest('details')
      if (group && !group.open) {
        group.open = true
        row?.scrollIntoView()
      }
      row?.querySelector<HTMLElement>('[data-do="open"]')?.focus({ preventScroll: true })
    }
    show()
    addEventListener('hashchange', show)
    return () => removeEventListener('hashchange', show)
  }, [])

  const frame = useMemo<Frame>(
    () => ({
      people,
      chosen,
      choose: (itemId, on) =>
        setChosen((before) => {
          const next = new Set(before)
          if (on) next.add(itemId)
          else next.delete(itemId)
          return next
        }),
      seen: (itemId, shown) => Math.max(shown, revisions.current.get(itemId) ?? 0),
      wrote: (itemId, revision) => void revisions.current.set(itemId, revision),
    }),
    [people, chosen],
  )
  const picked = items.filter(({ id }) => chosen.has(id))
  return (
    <FrameContext.Provider value={frame}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are a second way for buttons that are there */}
      <div className="grid gap-4" onKeyDown={onItemKey}>
        {children}
      </div>
      {picked.length > 0 ? (
        <ChecklistBulk
          items={picked}
          all={items.length}
          onAll={() => setChosen(new Set(items.map(({ id }) => id)))}
          onDone={() => setChosen(new Set())}
        />
      ) : null}
    </FrameContext.Provider>
  )
}
