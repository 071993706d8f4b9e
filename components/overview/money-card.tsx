import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { paybackText } from '@/components/layout/payback'
import { shortMoney } from '@/components/layout/short-money'
import type { PhaseSpend } from '@/lib/features/overview/spend/queries'
import type { Evaluation } from '@/lib/scoring/evaluate'
import { pathOf } from '@/lib/site/places'
import { gateHref, gateName } from '../layout/gate-words'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'

type Props = {
  money: Evaluation['money']
  spend: PhaseSpend
  gate: Evaluation['gates'][number] | undefined
}

/** For a sponsor: what the phase cost, what the programme is worth, when the money is back, what is decided next. */
export function MoneyCard({ money, spend, gate }: Props) {
  const { base, currency } = usePageContext()
  const t = useTranslations('business-case')
  const reports = useTranslations('reports.links')
  const { npv, payback } = money
  const amount = (value: string) => shortMoney(value, currency)
  const rows = [
    {
      term: t('card.spent'),
      value: spend.spent === null ? t('card.noSpend') : amount(spend.spent),
      note: spend.planned === null ? t('card.noBudget') : t('card.planned', { amount: amount(spend.planned) }),
    },
    {
      term: t('card.npv'),
      value: npv.known ? amount(npv.value) : t('unknown'),
      note: money.of === 0 ? undefined : t('programme.of', { counted: money.counted, of: money.of }),
    },
    { term: t('card.payback'), value: payback.known ? paybackText(t, payback.value) : t('unknown') },
  ]
  return (
    <Plate aria-labelledby="money-card">
      <PlateHeader
        id="money-card"
        title={t('card.title')}
        more={<Link href={`${base}${pathOf('business-case')}`}>{t('card.open')}</Link>}
      />
      <PlateBody>
        <dl className="grid gap-2">
          {rows.map(({ note, term, value }) => (
            <div key={term} className="flex flex-wrap items-baseline justify-between gap-x-3">
              <dt className="t-sm text-ink-2">{term}</dt>
              <dd className="text-right text-sm font-medium tabular-nums">
                {value}
                {note === undefined ? null : <span className="t-meta block font-normal">{note}</span>}
              </dd>
            </div>
          ))}
          {gate ? (
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <dt className="t-sm text-ink-2">{t('card.next')}</dt>
              <dd className="text-sm">
                <Link href={gateHref(base, gate.gateId)} className="inline-flex min-h-6 items-center">
                  {t('card.gate', { gate: gateName(gate.gateId) })}
                </Link>
              </dd>
            </div>
          ) : null}
        </dl>
        <p className="t-sm mt-3">
          <Link href={`${base}${pathOf('reports')}/executive`}>{reports('executive')}</Link>
        </p>
      </PlateBody>
    </Plate>
  )
}
