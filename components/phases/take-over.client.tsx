'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { ItemSaving } from './item-saving'
import { useItem } from './use-item'

type Fields = { state?: string; value?: number; done?: number; all?: number; parts?: readonly string[] }
type Before = {
  state: string
  value: number | null
  done: number | null
  all: number | null
  parts: readonly string[] | null
}
export type TakeOverProps = { itemId: string; revision: number; fields: Fields; before: Before }

/** Writes what a register suggests into the item; the way back is in the toast. */
export function TakeOver({ itemId, revision, fields, before }: TakeOverProps) {
  const t = useTranslations('phases.item')
  const { save, saving, busy } = useItem({ itemId, revision })
  const take = () => {
    // A number typed as a percentage, or parts named earlier, would stand in the way of n of m.
    const whole = fields.all === undefined ? fields : { parts: null, ...fields, value: null }
    void save(whole, before, t('tookOver', { id: itemId }))
  }
  return (
    <>
      <Button size="sm" disabled={busy} onClick={take} aria-label={t('takeOverNamed', { id: itemId })}>
        {t('takeOver')}
      </Button>
      <ItemSaving saving={saving} />
    </>
  )
}
