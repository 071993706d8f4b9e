import { useTranslations } from 'next-intl'
import type { HourStep } from '@/lib/features/help/rules'
import { CircleCheck, CircleDashed } from '../ui/icons'
import { Link } from '../ui/link'

export type FirstHourProps = { steps: (HourStep & { href: string })[]; seats: string }

/** The reader's first hour: each step ticked by the records, never by hand. */
export function FirstHour({ steps, seats }: FirstHourProps) {
  const t = useTranslations('help.hour')
  const done = steps.filter((step) => step.done).length
  return (
    <section aria-labelledby="hour" className="plate">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 pt-3 pb-2">
        <h2 id="hour" className="t-card scroll-mt-16">
          {t('title')}
        </h2>
        <span className="t-meta">{t('done', { done, all: steps.length })}</span>
      </div>
      <ol>
        {steps.map(({ id, done: ticked, href }) => (
          <li key={id} className="flex gap-3 border-t border-line px-4 py-2.5">
            {ticked ? (
              <CircleCheck className="mt-1 size-4 shrink-0 text-ready" aria-label={t('ticked')} />
            ) : (
              <CircleDashed className="mt-1 size-4 shrink-0 text-ink-3" aria-label={t('open')} />
            )}
            <span className="min-w-0">
              <Link href={href} className="inline-flex min-h-6 items-center font-medium">
                {t(`${id}.name`, { seats })}
              </Link>
              <span className="t-sm block text-ink-2">{t(`${id}.text`)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
