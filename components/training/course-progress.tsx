import { useTranslations } from 'next-intl'
import type { CourseProgress } from '@/lib/features/training/queries'
import { Meter } from '../ui/reading'

export type CourseDoneProps = {
  course: CourseProgress
  /** Share of mandatory assignments the gate asks for, in percent. */
  limit: number
}

/** How far a course is: what the share of P2-A1 is made of. Only a mandatory one has the line of the gate. */
export function CourseDone({ course: { all, done, expired, mandatory }, limit }: CourseDoneProps) {
  const t = useTranslations('training.progress')
  if (all === 0) return <span className="text-ink-2">{t('none')}</span>
  return (
    <span className="flex min-w-48 items-center gap-3 phone:min-w-0">
      <span className="min-w-14 tabular-nums">{t('of', { done, all })}</span>
      <span className="min-w-24 flex-1 phone:hidden">
        <Meter
          fill={done / all}
          threshold={mandatory ? limit / 100 : null}
          tone={mandatory && done * 100 < limit * all ? 'watch' : 'plain'}
        />
      </span>
      {expired > 0 ? <span className="t-meta">{t('expired', { count: expired })}</span> : null}
    </span>
  )
}
