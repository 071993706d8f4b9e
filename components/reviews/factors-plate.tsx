import { useTranslations } from 'next-intl'
import { periodLabel } from '@/lib/client/metric-words'
import type { QuarterReview } from '@/lib/features/reviews/queries'
import { Cell, ColumnHead, DataTable } from '../ui/data-table'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { RateFactors } from './rate-factors.client'

/** The five success factors beside those of the quarter before. */
export function FactorsPlate({ review, path }: { review: QuarterReview; path: string }) {
  const t = useTranslations('reviews.factors')
  const { event, factors, mayWrite, previous } = review
  const told = (value: number | null) => value ?? <span className="text-ink-2">{t('none')}</span>
  return (
    <Plate aria-labelledby="factors">
      <PlateHeader
        id="factors"
        title={t('title')}
        more={
          mayWrite && event ? (
            <RateFactors
              path={path}
              revision={event.revision}
              factors={factors.map(({ factor, value }) => ({ factor, label: t(`name.${factor}`), value }))}
            />
          ) : undefined
        }
      />
      <PlateBody className="grid gap-3">
        <p className="t-sm text-ink-2">{t('why')}</p>
        <DataTable
          caption={t('title')}
          head={
            <>
              <ColumnHead>{t('factor')}</ColumnHead>
              <ColumnHead numeric>{t('now')}</ColumnHead>
              <ColumnHead numeric>{t('before', { quarter: periodLabel(previous) })}</ColumnHead>
            </>
          }
        >
          {factors.map(({ before, factor, value }) => (
            <tr key={factor}>
              <th scope="row" className="whitespace-normal">
                {t(`name.${factor}`)}
              </th>
              <Cell numeric>{told(value)}</Cell>
              <Cell numeric>{told(before)}</Cell>
            </tr>
          ))}
        </DataTable>
      </PlateBody>
    </Plate>
  )
}
