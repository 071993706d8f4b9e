import { useTranslations } from 'next-intl'
import { label } from '@/lib/content'
import type { QuarterReview } from '@/lib/features/reviews/queries'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Tag } from '../ui/tag'
import { TickSubjects } from './tick-subjects.client'

const SUBJECTS = ['new-services', 'workload-patterns', 'security-posture', 'cost-opportunities']

/** The subjects of a capability review, which nothing else tells. */
export function SubjectsPlate({ review, path }: { review: QuarterReview; path: string }) {
  const t = useTranslations('reviews.more')
  const { event, mayWrite } = review
  const subjects = SUBJECTS.map((value) => ({
    value,
    label: label('cadenceCoverage', value),
    ticked: event?.coverage.includes(value) ?? false,
  }))
  const ticked = subjects.filter((one) => one.ticked)
  return (
    <Plate aria-labelledby="subjects">
      <PlateHeader
        id="subjects"
        title={t('title')}
        more={
          mayWrite && event ? <TickSubjects path={path} revision={event.revision} subjects={subjects} /> : undefined
        }
      />
      <PlateBody className="grid gap-2">
        <p className="t-sm text-ink-2">{t('why')}</p>
        {ticked.length === 0 ? (
          <p className="t-sm">{t('none')}</p>
        ) : (
          <p className="flex flex-wrap gap-1.5">
            {ticked.map(({ value, label: name }) => (
              <Tag key={value}>{name}</Tag>
            ))}
          </p>
        )}
      </PlateBody>
    </Plate>
  )
}
