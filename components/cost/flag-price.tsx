import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { FlagPrice } from '@/lib/features/cost/flags/queries'
import { MissingInputs } from '../layout/missing-inputs'
import { wholeMoney } from '../layout/short-money'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Reading } from '../ui/reading'

/** What a flag costs a month, or why it has no price. */
export function FlagPricePlate({ price }: { price: FlagPrice }) {
  const { currency } = usePageContext()
  const t = useTranslations('cost.price')
  const money = (amount: string | null) => (amount === null ? t('notKnown') : wholeMoney(amount, currency))
  return (
    <Plate aria-labelledby="price">
      <PlateHeader id="price" title={t('title')} />
      <PlateBody className="grid gap-2">{body()}</PlateBody>
    </Plate>
  )

  function body() {
    if (price.kind === 'none') return <p className="t-sm text-ink-2">{t('none')}</p>
    if (price.kind === 'upkeep') {
      const { all, missing } = price.upkeep
      return (
        <>
          <Reading
            value={money(all.cost)}
            unit={t('month')}
            threshold={t('upkeep', { counted: all.counted, of: all.of })}
          />
          <MissingInputs missing={missing} />
        </>
      )
    }
    const { all, days, missing, reclaim } = price.idle
    return (
      <>
        <Reading
          value={money(all.cost)}
          unit={t('idleDays', { days })}
          threshold={t('idle', { counted: all.counted, of: all.of })}
        />
        {reclaim.of > 0 ? (
          <p className="t-sm">{t('reclaim', { amount: money(reclaim.cost), of: reclaim.of })}</p>
        ) : null}
        <MissingInputs missing={missing} />
      </>
    )
  }
}
