import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { MoneyView } from '@/lib/features/gates/snapshot/view'
import { pathOf } from '@/lib/site/places'
import { paybackText } from '../layout/payback'
import { wholeMoney } from '../layout/short-money'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import type { GatePart } from './gate-page'

/** The money of the programme in one line, as the seats decide on it. */
export function MoneyLine({ data }: GatePart) {
  const place = usePageContext()
  const t = useTranslations('gates.money')
  const words = useMoneyWords()
  if (!data.money) return null
  const { currency, frozen, line } = data.money
  return (
    <Plate aria-labelledby="gate-money">
      <PlateHeader
        id="gate-money"
        title={t('title')}
        more={<Link href={`${place.base}${pathOf('business-case')}`}>{t('open')}</Link>}
      />
      <PlateBody className="grid gap-1">
        <p className="text-md leading-6 text-pretty text-ink">{words(line, currency)}</p>
        <p className="t-meta">{t(frozen ? 'frozen' : 'live')}</p>
      </PlateBody>
    </Plate>
  )
}

/** "4 use cases · €20,650 a month estimated · net present value €x over 36 months at 8% · money back after 14 months · one has no complete case". */
function useMoneyWords() {
  const t = useTranslations('gates.money')
  const cases = useTranslations('business-case')
  return (line: MoneyView, currency: string): string => {
    const { counted, estimated, horizons, lines, monthlyCost, npv, of, paidBack, payback, rates } = line
    const amount = (value: string) => wholeMoney(value, currency)
    const months =
      horizons === null
        ? ''
        : horizons[0] === horizons[1]
          ? t('months', { from: horizons[0] })
          : t('monthsRange', { from: horizons[0], to: horizons[1] })
    const worth =
      npv === null || rates === null
        ? t('npvNone')
        : rates[0] === rates[1]
          ? t('npv', { amount: amount(npv), months, rate: rates[0] / 100 })
          : t('npvRates', { amount: amount(npv), months, from: rates[0] / 100, to: rates[1] / 100 })
    return [
      of > 0 ? t('useCases', { count: of }) : null,
      monthlyCost === null
        ? null
        : estimated === of
          ? t('estimated', { amount: amount(monthlyCost) })
          : t('estimatedPart', { amount: amount(monthlyCost), estimated, of }),
      worth,
      paidBack === null ? null : t('payback', { payback: paybackText(cases, payback) }),
      of > counted ? t('without', { count: of - counted }) : null,
      lines > 0 ? t('lines', { count: lines }) : null,
    ]
      .filter((part) => part !== null)
      .join(' · ')
  }
}
