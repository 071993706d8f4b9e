'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { inputClass } from '../ui/field'
import { ItemSaving } from './item-saving'
import { useItem } from './use-item'

/** What number an item asks for in its row: n of m, n of a fixed m, or one number with its unit. */
export type NumberShape =
  | { kind: 'pair' }
  | { kind: 'of'; all: number }
  | { kind: 'value'; unit: 'percent' | 'days' | 'count' }

export type ItemNumberProps = {
  itemId: string
  revision: number
  shape: NumberShape
  value: number | null
  done: number | null
  all: number | null
}

const text = (number: number | null) => (number === null ? '' : String(number))
const numberOf = (typed: string) => (typed.trim() === '' ? null : Number(typed))
const box = `${inputClass} h-8 px-1.5 text-center text-sm tabular-nums phone:h-10`

/** The number of an item, typed where it stands and saved when it is left. */
export function ItemNumber({ itemId, revision, shape, value, done, all }: ItemNumberProps) {
  const t = useTranslations('phases.item')
  const { save, saving } = useItem({ itemId, revision })
  const stored = shape.kind === 'value' ? text(value ?? done) : text(done ?? (shape.kind === 'of' ? value : null))
  const [typed, setTyped] = useState({ first: stored, all: text(all), from: `${stored}/${text(all)}` })
  // A refreshed page brings what others wrote; what is being typed here stays until it is left.
  const now = `${stored}/${text(all)}`
  if (typed.from !== now && saving.state !== 'failed') setTyped({ first: stored, all: text(all), from: now })

  function leave() {
    const first = numberOf(typed.first)
    const whole = shape.kind === 'of' ? shape.all : numberOf(typed.all)
    const unchanged = typed.first.trim() === stored && (shape.kind !== 'pair' || typed.all.trim() === text(all))
    if (unchanged || (shape.kind === 'pair' && (first === null) !== (whole === null))) return
    const fields =
      shape.kind === 'value' ? { value: first } : { done: first, all: first === null ? null : whole, value: null }
    const undo = shape.kind === 'value' ? { value } : { done, all, value }
    void save(fields, undo, t('numberSaved', { id: itemId }))
  }

  const input = (name: 'first' | 'all', label: string) => (
    <span className={shape.kind === 'value' ? 'w-16' : 'w-14'}>
      <input
        type="number"
        inputMode="decimal"
        min={0}
        step={shape.kind === 'value' && shape.unit === 'percent' ? '0.01' : '1'}
        aria-label={`${label}, ${itemId}`}
        aria-invalid={saving.state === 'failed' ? true : undefined}
        className={box}
        value={typed[name]}
        onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave()
          if (event.key === 'Escape') setTyped({ first: stored, all: text(all), from: now })
        }}
      />
    </span>
  )
  return (
    <span className="grid justify-items-end gap-1 phone:justify-items-start">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: leaving the pair saves it, the inputs inside take the focus */}
      <span
        className="inline-flex items-center gap-1.5 text-sm whitespace-nowrap text-ink-2"
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) leave()
        }}
      >
        {input('first', shape.kind === 'value' ? t(`unit.${shape.unit}`) : t('done'))}
        {shape.kind === 'pair' ? (
          <>
            {t('ofWord')} {input('all', t('all'))}
          </>
        ) : shape.kind === 'of' ? (
          t('ofFixed', { all: shape.all })
        ) : (
          t(`unitShort.${shape.unit}`)
        )}
      </span>
      <ItemSaving saving={saving} />
    </span>
  )
}
