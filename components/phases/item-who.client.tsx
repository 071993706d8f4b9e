'use client'

import { useTranslations } from 'next-intl'
import { inputClass } from '../ui/field'
import { StoredChip } from '../write/stored-chip.client'
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

const field = `${inputClass} inline-block h-7 w-44 px-2 text-sm phone:h-10`

/** Owner and due date in the line of facts: press, choose, saved. */
export function ItemWho({ itemId, revision, owner, ownerName, dueAt, dueLabel, late }: ItemWhoProps) {
  const t = useTranslations('phases.item')
  const { people } = useFrame()
  const { save, saving } = useItem({ itemId, revision })

  function store(name: 'owner' | 'dueAt', next: string, before: string) {
    if (next !== before)
      void save({ [name]: next || null }, { [name]: before || null }, t(`${name}Saved`, { id: itemId }))
  }

  return (
    <>
      <StoredChip
        look="word"
        empty={ownerName === ''}
        label={t('ownerNamed', { id: itemId, name: ownerName || t('ownerNone') })}
        editor={(close) => (
          <StoredChoice
            focused
            className={field}
            aria-label={`${t('owner')}, ${itemId}`}
            stored={owner}
            onStore={(next) => {
              close()
              store('owner', next, owner)
            }}
            onLeave={close}
          >
            <option value="">{t('ownerNone')}</option>
            {people.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </StoredChoice>
        )}
      >
        {ownerName || t('ownerAdd')}
      </StoredChip>
      <span aria-hidden="true" className="no-print mx-1.5">
        ·
      </span>
      <StoredChip
        look="word"
        late={late}
        empty={dueLabel === ''}
        label={t('dueNamed', { id: itemId, date: dueLabel || t('dueNone') })}
        editor={(close) => (
          <span className="inline-block">
            <StoredDay
              focused
              className={field}
              aria-label={`${t('due')}, ${itemId}`}
              stored={dueAt}
              onStore={(next) => {
                close()
                store('dueAt', next ?? '', dueAt)
              }}
              onLeave={close}
            />
          </span>
        )}
      >
        {dueLabel ? t(late ? 'dueLate' : 'dueShort', { date: dueLabel }) : t('dueAdd')}
      </StoredChip>
      <span className="ml-2 has-empty:ml-0">
        <ItemSaving saving={saving} />
      </span>
    </>
  )
}
