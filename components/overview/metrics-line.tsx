import { useTranslations } from 'next-intl'
import type { MetricCounts } from '@/lib/features/metrics/queries'
import { Link } from '../ui/link'
import { Plate } from '../ui/plate'
import { Status } from '../ui/status'

/** The metrics in three numbers, with the way to them. */
export function MetricsLine({ href, counts }: { href: string; counts: MetricCounts }) {
  const t = useTranslations('overview.metrics')
  return (
    <Plate className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-1.5 px-4 py-3">
      <h2 className="t-card mr-auto">
        <Link href={href}>{t('title')}</Link>
      </h2>
      <Status kind="ready">{t('on', { count: counts.on })}</Status>
      <Status kind="at-risk">{t('off', { count: counts.off })}</Status>
      <Status kind="unknown">{t('none', { count: counts.none })}</Status>
    </Plate>
  )
}
