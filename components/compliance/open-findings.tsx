import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { Compliance, FindingView } from '@/lib/features/compliance/queries'
import { placeOf } from '@/lib/site/places'
import { Avatar } from '../ui/avatar'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'
import { Status, type StatusKind } from '../ui/status'
import { FindingWork } from './finding-work.client'

const shapes: Record<FindingView['severity'], StatusKind> = {
  low: 'unknown',
  medium: 'watch',
  high: 'at-risk',
  critical: 'blocked',
}

export type OpenFindingsProps = {
  compliance: Compliance
  severities: Record<string, string>
  /** People who may own an action, when the reader may add one. */
  people: { value: string; label: string }[] | null
}

/** Open findings, the most severe first, each with its owner, its due date and its one action. */
export function OpenFindings({ compliance, severities, people }: OpenFindingsProps) {
  const { base, zone } = usePageContext()
  const t = useTranslations('compliance')
  return (
    <Plate clip aria-labelledby="open-findings" className="mb-4">
      <PlateHeader id="open-findings" title={t('openTitle')} className="pb-2" />
      {compliance.open.length === 0 ? <p className="t-sm px-4 pb-3 text-ink-2">{t('openNone')}</p> : null}
      <ul>
        {compliance.open.map((finding) => (
          <li
            key={finding.id}
            className="grid grid-cols-[92px_minmax(0,1fr)_auto] items-start gap-x-4 gap-y-1.5 border-t border-line px-4 py-2.5 phone:grid-cols-1"
          >
            <Status kind={shapes[finding.severity]}>{severities[finding.severity]}</Status>
            <div className="min-w-0">
              <p className="t-sm font-medium wrap-anywhere">
                <Link href={placeOf(base, 'findings', finding.id) ?? '#'} className="text-ink">
                  {finding.title ?? '–'}
                </Link>
              </p>
              <p className="t-meta flex flex-wrap items-center gap-x-2">
                {finding.owner ? (
                  <span className="inline-flex min-w-0 items-center gap-1.5">
                    <Avatar name={finding.owner} small />
                    <span className="min-w-0 wrap-anywhere">{finding.owner}</span>
                  </span>
                ) : null}
                <span>{t('opened', { date: dayLabel(finding.openedAt, zone) })}</span>
                {finding.dueAt ? (
                  finding.overdue ? (
                    <Status kind="at-risk">{t('overdue', { date: dayLabel(finding.dueAt, zone) })}</Status>
                  ) : (
                    <span>{t('due', { date: dayLabel(finding.dueAt, zone) })}</span>
                  )
                ) : null}
              </p>
              {finding.work ? (
                <p className="t-sm mt-0.5">
                  <Link href={`${base}/work`} className="inline-flex min-h-6 items-center">
                    {t(finding.work.closed ? 'actionClosed' : 'action', { text: finding.work.text })}
                  </Link>{' '}
                  <span className="t-meta">
                    {[finding.work.owner, finding.work.dueAt && t('due', { date: dayLabel(finding.work.dueAt, zone) })]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </p>
              ) : null}
            </div>
            {people && !finding.work ? (
              <FindingWork
                finding={{ id: finding.id, title: finding.title ?? '', owner: finding.ownerId, dueAt: finding.dueAt }}
                people={people}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Plate>
  )
}
