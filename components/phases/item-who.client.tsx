'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { inputClass } from '../ui/field'
import { useFrame } from './frame'
import { ItemSaving } from './item-saving'
import { useItem } from './use-item'

export type ItemWhoProps = {
  itemId: string
  revision: number
  owner: string
  ownerName: string
  dueAt: string
  dueLabel: string
  late: boolean
}

const face = 'min-h-6 rounded-sm underline decoration-dotted decoration-control underline-offset-4 hover:text-ink'
const field = `${inputClass} inline-block h-7 w-44 px-2 text-sm phone:h-10`

/** The person just pressed this word: the focus belongs there. Called once, as the field appears. */
const takeFocus = (field: HTMLElement | null) => field?.focus()

/** Owner and due date in the line of facts: press, choose, saved. */
export function ItemWho({ itemId, revision, owner, ownerName, dueAt, dueLabel, late }: ItemWhoProps) {
  const t = useTranslations('phases.item')
  const { people } = useFrame()
  const { save, saving } = useItem({ itemId, revision })
  const [editing, setEditing] = useState<'owner' | 'due' | null>(null)

  function store(name: 'owner' | 'dueAt', next: string, before: string) {
    setEditing(null)
    if (next !== before)
      void save({ [name]: next || null }, { [name]: before || null }, t(`${name}Saved`, { id: itemId }))
  }
  const leave = (event: { key: string }) => {
    if (event.key === 'Escape') setEditing(null)
  }

  return (
    <>
      {editing === 'owner' ? (
        <select
          ref={takeFocus}
          className={field}
          aria-label={`${t('owner')}, ${itemId}`}
          defaultValue={owner}
          onChange={(event) => store('owner', event.target.value, owner)}
          onBlur={() => setEditing(null)}
          onKeyDown={leave}
        >
          <option value="">{t('ownerNone')}</option>
          {people.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <button
          type="button"
          className={face}
          aria-label={t('ownerNamed', { id: itemId, name: ownerName || t('ownerNone') })}
          onClick={() => setEditing('owner')}
        >
          {ownerName || t('ownerAdd')}
        </button>
      )}
      <span aria-hidden="true" className="mx-1.5">
        ·
      </span>
      {editing === 'due' ? (
        <input
          type="date"
          ref={takeFocus}
          className={field}
          aria-label={`${t('due')}, ${itemId}`}
          defaultValue={dueAt}
          onBlur={(event) => store('dueAt', event.target.value, dueAt)}
          onKeyDown={(event) => {
            leave(event)
            if (event.key === 'Enter') store('dueAt', event.currentTarget.value, dueAt)
          }}
        />
      ) : (
        <button
          type="button"
          className={`${face} ${late ? 'font-medium text-blocked' : ''}`}
          aria-label={t('dueNamed', { id: itemId, date: dueLabel || t('dueNone') })}
          onClick={() => setEditing('due')}
        >
          {dueLabel ? t(late ? 'dueLate' : 'dueShort', { date: dueLabel }) : t('dueAdd')}
        </button>
      )}
      <span className="ml-2 has-empty:ml-0">
        <ItemSaving saving={saving} />
      </span>
    </>
  )
}
