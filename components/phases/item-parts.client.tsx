'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { ItemPart } from '@/lib/content'
import { firstTicked } from '../layout/named-parts'
import { CheckboxField } from '../ui/checkbox'
import { ChevronDown } from '../ui/icons'
import { Menu } from '../ui/menu.client'
import { ItemSaving } from './item-saving'
import { useItem } from './use-item'

export type ItemPartsProps = {
  itemId: string
  revision: number
  parts: readonly ItemPart[]
  /** The parts that are there; null while only a number is known. */
  named: readonly string[] | null
  done: number | null
  all: number | null
  value: number | null
}

const sameSet = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((one) => others.includes(one))

/** The parts of a counted item as boxes behind its count: each tick is saved, and the count follows. */
export function ItemParts({ itemId, revision, parts, named, done, all, value }: ItemPartsProps) {
  const t = useTranslations('phases.item')
  const { save, saving } = useItem({ itemId, revision })
  const stored = firstTicked(parts, named, done ?? value)
  const [ticked, setTicked] = useState({ ids: stored, from: stored })
  // A refreshed page brings what others ticked; what is being saved here stays.
  if (!sameSet(ticked.from, stored) && saving.state !== 'saving') setTicked({ ids: stored, from: stored })
  // One after the other: each write needs the revision that the one before it made.
  const turn = useRef(Promise.resolve(true))

  function tick(id: string, on: boolean) {
    const ids = parts.flatMap((part) => ((part.id === id ? on : ticked.ids.includes(part.id)) ? [part.id] : []))
    setTicked({ ...ticked, ids })
    const undo = named ? { parts: ticked.ids } : { parts: null, done, all, value }
    turn.current = turn.current.then(() => save({ parts: ids }, undo, t('partsSaved', { id: itemId })))
  }

  const typed = named === null && (done ?? value) !== null
  const count = typed ? (done ?? value ?? 0) : ticked.ids.length
  const shown =
    named === null && !typed
      ? t('partsNone', { all: parts.length })
      : t('partsOf', { done: count, all: all ?? parts.length })
  return (
    <span className="grid justify-items-end gap-1 phone:justify-items-start">
      <Menu
        label={t('partsNamed', { id: itemId, shown })}
        triggerClass="print-text inline-flex min-h-7 items-center gap-1 rounded-md border border-control bg-surface px-2 text-sm font-medium whitespace-nowrap tabular-nums hover:bg-surface-2 phone:min-h-10"
        trigger={
          <>
            {shown}
            <ChevronDown className="no-print size-3.5 text-ink-3" />
          </>
        }
      >
        <fieldset className="max-w-80 px-2.5 py-1">
          <legend className="t-meta pt-1">
            {t(typed ? 'partsTyped' : 'partsAsk', { done: count, all: all ?? parts.length })}
          </legend>
          {parts.map(({ id, name }) => (
            <CheckboxField
              key={id}
              label={name}
              checked={ticked.ids.includes(id)}
              onChange={(event) => tick(id, event.target.checked)}
            />
          ))}
        </fieldset>
      </Menu>
      <ItemSaving saving={saving} />
    </span>
  )
}
