import { useTranslations } from 'next-intl'
import type { Missing } from '@/lib/report/model'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { MissingList } from './missing-list'

type Props = { path: string; gaps: readonly { report: string; missing: readonly Missing[] }[] }

const SHOWN = 5

/** What each report lacks today, who can record it and where. */
export function ReportGaps({ path, gaps }: Props) {
  const t = useTranslations('reports')
  const open = gaps.filter(({ missing }) => missing.length > 0)
  return (
    <Plate aria-labelledby="report-gaps">
      <PlateHeader id="report-gaps" title={t('gaps.title')} />
      <PlateBody className="grid gap-4">
        {open.length === 0 ? <p className="t-sm text-ink-2">{t('gaps.none')}</p> : null}
        {open.map(({ missing, report }) => (
          <section key={report} aria-labelledby={`gaps-${report}`} className="t-sm grid gap-1">
            <h3 id={`gaps-${report}`} className="t-label">
              {t(`kinds.${report}.name` as 'kinds.executive.name')}
            </h3>
            <MissingList missing={missing.slice(0, SHOWN)} />
            {missing.length > SHOWN ? (
              <p className="t-meta">
                <Link href={`${path}/${report}`}>{t('gaps.more', { count: missing.length - SHOWN })}</Link>
              </p>
            ) : null}
          </section>
        ))}
      </PlateBody>
    </Plate>
  )
}
