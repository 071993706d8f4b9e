'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { inputClass } from '../ui/field'
import { StoredChoice } from '../write/stored-choice.client'
import { StoredDay } from '../write/stored-day.client'
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

/** Owner and due date in the line of facts: press, choose, saved. */
export function ItemWho({ itemId, revision, owner, ownerName, dueAt, dueLabel, late }: ItemWhoProps) {
  const t = useTranslations('phases.item')
  const { people } = useFrame()
  const { save, saving } = useItem({ itemId, revision })
  const [editing, setEditing] = useState<'owner' | 'due' | null>(null)

  const ownerFace = useRef<HTMLButtonElement>(null)
  const dueFace = useRef<HTMLButtonElement>(null)
  const last = useRef<'owner' | 'due' | null>(null)
  // The field that had the focus is gone: the word takes it back, unless the person went on by themselves.
  useEffect(() => {
    const left = editing === null ? last.current : null
    last.current = editing
    if (left === null || document.activeElement !== document.body) return
    const face = left === 'owner' ? ownerFace : dueFace
    face.current?.focus()
  }, [editing])

  function store(name: 'owner' | 'dueAt', next: string, before: string) {
    setEditing(null)
    if (next !== before)
      void save({ [name]: next || null }, { [name]: before || null }, t(`${name}Saved`, { id: itemId }))
  }

  return (
    <>
      {editing === 'owner' ? (
        <StoredChoice
          focused
          className={field}
          aria-label={`${t('owner')}, ${itemId}`}
          stored={owner}
          onStore={(next) => store('owner', next, owner)}
          onLeave={() => setEditing(null)}
        >
          <option value="">{t('ownerNone')}</option>
          {people.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </StoredChoice>
      ) : (
        <button
          ref={ownerFace}
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
        <span className="inline-block">
          <StoredDay
            focused
            className={field}
            aria-label={`${t('due')}, ${itemId}`}
            stored={dueAt}
            onStore={(next) => store('dueAt', next ?? '', dueAt)}
            onLeave={() => setEditing(null)}
          />
        </span>
      ) : (
        <button
          ref={dueFace}
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
