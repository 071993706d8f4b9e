import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { Compliance } from '@/lib/features/compliance/queries'
import { Status, type StatusKind } from '../ui/status'
import { Tag } from '../ui/tag'

const shapes = { met: 'ready', unmet: 'at-risk', unknown: 'unknown' } as const satisfies Record<string, StatusKind>

/** The two halves of the audit line: an audit that passed in time, and nothing severe open. */
export function AuditHalves({
  compliance,
  severities,
}: {
  compliance: Compliance
  severities: Record<string, string>
}) {
  const { zone } = usePageContext()
  const t = useTranslations('compliance')
  const { audit, audits, limit, counts } = compliance
  const severe = counts.filter(({ severity }) => severity === 'critical' || severity === 'high')
  const open = severe.reduce((sum, { count }) => sum + count, 0)
  // With no audit, no finding only means that nobody looked.
  const findingState = open > 0 ? 'unmet' : audits === 0 ? 'unknown' : 'met'
  const auditState = audit?.inTime ? 'met' : audits === 0 ? 'unknown' : 'unmet'
  const when = audit && { scope: audit.scope, date: dayLabel(audit.at, zone), days: audit.age, limit }
  return (
    <ul className="grid gap-1 py-1">
      <li className="flex flex-wrap items-center gap-x-2.5">
        <Status kind={shapes[auditState]}>{t(`half.${auditState}`)}</Status>
        <b className="font-medium">{t('halves.audit')}</b>
        <span className="text-ink-2">
          {when ? t(audit?.inTime ? 'auditPassed' : 'auditOld', when) : t('auditNone', { count: audits })}
        </span>
      </li>
      <li className="flex flex-wrap items-center gap-x-2.5">
        <Status kind={shapes[findingState]}>{t(`half.${findingState}`)}</Status>
        <b className="font-medium">{t('halves.findings')}</b>
        <span className="flex flex-wrap gap-1.5 text-ink-2">
          {findingState === 'unknown' ? t('nobodyLooked') : t('severe', { count: open })}
          {severe
            .filter(({ count }) => count > 0)
            .map(({ severity, count }) => (
              <Tag key={severity}>{`${severities[severity] ?? severity} ${count}`}</Tag>
            ))}
        </span>
      </li>
    </ul>
  )
}
