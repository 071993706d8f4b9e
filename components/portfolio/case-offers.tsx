import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { Offers } from '@/lib/features/cost/evidence/queries'
import type { RegisterView } from '@/lib/features/registers/queries'
import type { OfferedLine } from '@/lib/scoring/cost/evidence'
import { AddRow } from '../registers/add-row.client'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { monthText } from './case-words'
import { moneyText } from './money'

export type CaseOffersProps = {
  useCaseId: string | null
  offers: Offers
  /** Registers to take over into; null where the reader may not. */
  lines: RegisterView | null
  months: RegisterView | null
  /** The first month a line counts from. */
  from: string
}

const SHOWN = 6

/** What the records offer a business case. Nothing is taken over by itself, and how it was found goes with it. */
export function CaseOffers({ useCaseId, offers, lines, months, from }: CaseOffersProps) {
  const { currency } = usePageContext()
  const t = useTranslations('cost.offers')
  if (offers.lines.length + offers.months.length === 0) return null
  const owner: Record<string, string> = useCaseId === null ? {} : { useCaseId }
  return (
    <Plate aria-labelledby="offers">
      <PlateHeader id="offers" title={t('title')} />
      <PlateBody className="grid gap-2">
        <ul className="grid gap-2">
          {offers.lines.map((line) => (
            <li key={`${line.kind} ${line.amount}`} className="t-sm flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="mr-auto min-w-0 wrap-anywhere">
                <b className="tabular-nums">{moneyText(line.amount, currency)}</b> {basis(line)}
              </span>
              {lines === null ? null : (
                <AddRow
                  view={lines}
                  variant="default"
                  size="sm"
                  label={t('take')}
                  presets={{
                    ...owner,
                    ...kindOf(line),
                    amount: line.amount,
                    rhythm: 'monthly',
                    from,
                    confidence: 'reported',
                    basis: basis(line),
                  }}
                />
              )}
            </li>
          ))}
          {offers.months.slice(0, SHOWN).map((one) => (
            <li key={one.month} className="t-sm flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="mr-auto min-w-0 wrap-anywhere">
                <b className="tabular-nums">{moneyText(one.amount, currency)}</b>{' '}
                {t('month', { month: monthText(one.month), tag: one.tag, entries: one.entries })}
              </span>
              {months === null ? null : (
                <AddRow
                  view={months}
                  variant="default"
                  size="sm"
                  label={t('take')}
                  ariaLabel={t('takeMonth', { month: monthText(one.month) })}
                  presets={{ ...owner, month: one.month, amount: one.amount }}
                />
              )}
            </li>
          ))}
        </ul>
        <p className="t-meta">{t('hint')}</p>
      </PlateBody>
    </Plate>
  )

  function basis(line: OfferedLine): string {
    if (line.kind === 'idle') return t('idle', { name: line.label, days: line.days })
    if (line.kind === 'upkeep') {
      return t('upkeep', { parts: line.parts, of: line.of, rate: moneyText(line.hourRate, currency) })
    }
    const { before, days, hourRate, hours, since } = line
    return t('incidents', { before, since, days, hours, rate: moneyText(hourRate, currency) })
  }
}

const kindOf = ({ kind }: OfferedLine): Record<string, string> => {
  if (kind === 'upkeep') return { kind: 'run-cost', category: 'own-built-upkeep' }
  return { kind: 'benefit', category: kind === 'idle' ? 'spend-avoided' : 'incidents-avoided' }
}
