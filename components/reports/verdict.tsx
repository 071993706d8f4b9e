import { useTranslations } from 'next-intl'
import { Notice } from '../ui/notice'

export type About = {
  organization: string
  title: string
  day: string
  basis: string
  fingerprint: string
  sha256: string
}
/** When this portal made the file, or the report that it holds: in words. */
export type Known = { exact: boolean; when: string; by: string }
export type Verdict =
  | { state: 'whole'; about: About; known: Known | null }
  | { state: 'changed' | 'foreign' | 'tooLarge' }

/** What became of a check, in words, and what the file speaks of. */
export function VerdictPlate({ organization, verdict }: { organization: string; verdict: Verdict }) {
  const t = useTranslations('report-files.verify')
  if (verdict.state === 'foreign' || verdict.state === 'tooLarge') {
    return <Notice kind="warning" live="assertive" title={t(verdict.state)} />
  }
  if (verdict.state !== 'whole') {
    return (
      <Notice kind="error" live="assertive" title={t('changed')}>
        {t('changedMore')}
      </Notice>
    )
  }
  const { about, known } = verdict
  const from = about.basis === 'live' ? t('live') : t('snapshot', { id: about.basis })
  const rows = [
    [t('report'), about.title],
    [t('organization'), about.organization],
    [t('day'), about.day],
    [t('from'), from],
    [t('fingerprint'), about.fingerprint],
    [t('sha'), about.sha256],
  ]
  return (
    <Notice kind="success" live="polite" title={t('whole')}>
      <p>
        {known
          ? t(known.exact ? 'madeFile' : 'madeReport', { when: known.when, by: known.by })
          : t('notMade', { organization })}
      </p>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd className="wrap-anywhere text-ink">{value}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}
