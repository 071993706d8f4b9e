import { useTranslations } from 'next-intl'
import type { Inventory } from '@/lib/features/shadow-ai/queries'
import { CalendarMoment } from '../registers/calendar-day'
import { Plate } from '../ui/plate'
import { Status } from '../ui/status'
import { ConfirmInventory } from './confirm-inventory.client'

export type InventoryBoxProps = {
  inventory: Inventory
  /** Names of sources never searched. */
  missing: string[]
  mayConfirm: boolean
}

/** Who confirmed the inventory when, whether that still covers it, and the button for the security lead. */
export function InventoryBox({ inventory, missing, mayConfirm }: InventoryBoxProps) {
  const t = useTranslations('registers.inventory.confirm')
  const { confirmation, covers, leads } = inventory
  const names = leads.map((lead) => lead.name).join(', ')
  return (
    <Plate aria-labelledby="confirmation" className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-2">
      <div className="flex min-w-0 flex-1 basis-80 flex-wrap items-baseline gap-x-3">
        <h2 id="confirmation" className="t-card">
          {t('title')}
        </h2>
        <p className="t-sm wrap-anywhere text-ink-2">
          {confirmation
            ? t.rich('last', {
                name: confirmation.by ?? '',
                count: confirmation.itemCount,
                time: () => <CalendarMoment value={confirmation.at} />,
              })
            : t('never')}
        </p>
        {missing.length > 0 ? (
          <p className="t-sm wrap-anywhere text-ink-2">{t('missing', { sources: missing.join(', ') })}</p>
        ) : null}
        {mayConfirm ? null : (
          <p className="t-meta wrap-anywhere">
            {leads.length > 0 ? t('who', { names, count: leads.length }) : t('nobody')}
          </p>
        )}
      </div>
      {confirmation ? (
        covers ? (
          <Status kind="ready" box>
            {t('covers')}
          </Status>
        ) : (
          <Status kind="at-risk" box className="whitespace-normal">
            {t('outdated')}
          </Status>
        )
      ) : null}
      {mayConfirm && !(confirmation && covers) ? (
        <ConfirmInventory itemCount={inventory.items} locked={missing.length > 0} />
      ) : null}
    </Plate>
  )
}
