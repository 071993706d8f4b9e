import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { placeOf } from '@/lib/site/places'
import { wholeMoney } from '../layout/short-money'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import type { RollbackPart } from './rollback-page'

/** Beside an overrun of cost: what the use cases brought, against the plan of their business cases. */
export function BenefitsPlate({ data }: RollbackPart) {
  const place = usePageContext()
  const t = useTranslations('gates.benefits')
  if (data.benefits.length === 0) return null
  const money = (amount: string) => wholeMoney(amount, data.currency)
  return (
    <Plate clip aria-labelledby="benefits">
      <PlateHeader id="benefits" title={t('title')} className="pb-2.5" />
      <ul>
        {data.benefits.map(({ benefit, id, months, pct, planned, short, title }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2.5">
            <div className="min-w-0 flex-1 basis-60">
              <Link
                href={placeOf(place.base, 'useCases', id) ?? place.base}
                className="inline-flex min-h-6 items-center text-sm font-medium"
              >
                {title}
              </Link>
              <p className="t-meta">{t('shown', { benefit: money(benefit), planned: money(planned), months })}</p>
            </div>
            <Status kind={short ? 'at-risk' : 'clear'}>
              {pct === null ? t('noPlan') : t(short ? 'short' : 'share', { pct })}
            </Status>
          </li>
        ))}
      </ul>
    </Plate>
  )
}
