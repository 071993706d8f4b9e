import { useTranslations } from 'next-intl'
import type { RegisterView } from '@/lib/features/registers/queries'
import { CalendarDay } from '../registers/calendar-day'
import type { StoredRow } from '../registers/row-path'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import { SecurityReview } from './security-review.client'

export type ReviewPlateProps = { view: RegisterView; row: StoredRow; leads: string[]; mayReview: boolean }

/** Whether the item was reviewed, and the checklist for the security lead. */
export function ReviewPlate({ view, row, leads, mayReview }: ReviewPlateProps) {
  const t = useTranslations('registers.item.review')
  const at = row.securityReviewedAt as string | null
  const by = view.names[String(row.reviewedBy ?? '')] ?? ''
  return (
    <Plate aria-labelledby="review">
      <PlateHeader id="review" title={t('title')} />
      <PlateBody className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <div className="flex items-start gap-2">
          {at ? (
            <Status kind="ready" className="whitespace-normal">
              <span>{t.rich('done', { name: by, date: () => <CalendarDay value={at} /> })}</span>
            </Status>
          ) : (
            <Status kind="waiting" className="whitespace-normal">
              {t('open')}
            </Status>
          )}
        </div>
        {mayReview ? (
          <SecurityReview key={row.revision} id={row.id} revision={row.revision} again={at !== null} />
        ) : leads.length > 0 ? (
          <p className="t-meta wrap-anywhere">{t('who', { names: leads.join(', '), count: leads.length })}</p>
        ) : null}
      </PlateBody>
    </Plate>
  )
}
