import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { Outlook } from '@/lib/features/cost/practice/queries'
import type { UnitCost } from '@/lib/scoring/cost/unit-cost'
import { MissingInputs } from '../layout/missing-inputs'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Reading } from '../ui/reading'

type Props = Pick<Outlook, 'tokens' | 'useCases'>

/** What a thousand requests and a million tokens cost, with the change from the month before. */
export function UnitCostPlate({ tokens, useCases }: Props) {
  const { currency } = usePageContext()
  const t = useTranslations('cost.unit')
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency })
  return (
    <Plate aria-labelledby="unit-cost">
      <PlateHeader id="unit-cost" title={t('title')} />
      <PlateBody className="grid grid-cols-2 gap-x-6 gap-y-4 narrow:grid-cols-1">
        {useCases.map(({ id, title, unit }) => one(id, title, unit))}
        {one('tokens', t('tokens'), tokens)}
      </PlateBody>
    </Plate>
  )

  function one(id: string, title: string, unit: UnitCost) {
    return (
      <section key={id} aria-labelledby={`unit-${id}`} className="grid min-w-0 content-start gap-1">
        <h3 id={`unit-${id}`} className="t-meta wrap-anywhere">
          {title}
        </h3>
        <Reading
          value={unit.latest.known ? format.format(Number(unit.latest.value)) : t('notKnown')}
          unit={t(unit.per)}
          threshold={unit.changePct === null ? undefined : t('change', { pct: unit.changePct })}
        />
        {unit.latest.known ? null : <MissingInputs missing={unit.latest.missing} />}
      </section>
    )
  }
}
