import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { label } from '@/lib/content'
import type { RiskAssessment, RiskView } from '@/lib/features/risks/queries'
import { useSentences } from '../layout/sentences'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status, type StatusKind } from '../ui/status'
import { RiskMatrix } from './matrix'
import { Left, Now, Review } from './risk-list'

const severityShapes: Record<RiskAssessment['findings'][number]['severity'], StatusKind> = {
  critical: 'blocked',
  high: 'blocked',
  medium: 'at-risk',
  low: 'watch',
}

type Props = {
  assessment: RiskAssessment
  /** What the portal sees by itself, in words. */
  seen: readonly string[]
}

/** The risk assessment as a document: the matrix, every risk with its treatment, and every gap as a gap. */
export function Assessment({ assessment, seen }: Props) {
  const t = useTranslations('risks.assessment')
  const { findings, hits, risks, subject } = assessment
  const say = useSentences()
  const count = (grade: string) => risks.filter(({ now }) => now?.grade === grade).length
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p className="t-body">
        {t('summary', {
          count: risks.length,
          high: count('high'),
          medium: count('medium'),
          low: count('low'),
          unrated: risks.filter(({ now }) => now === null).length,
        })}
      </p>
      {risks.length === 0 ? <p className="t-body">{t('none')}</p> : <RiskMatrix risks={risks} />}
      {risks.map((risk) => (
        <RiskSheet key={risk.id} risk={risk} />
      ))}
      <Plate aria-labelledby="findings" className="break-inside-avoid">
        <PlateHeader id="findings" title={t('findings')} />
        <PlateBody>
          {findings.length === 0 ? <p className="t-sm">{t('noFindings')}</p> : null}
          <ul className="grid gap-1.5">
            {findings.map(({ id, severity, title }) => (
              <li key={id} className="t-sm flex flex-wrap gap-x-3">
                <Status kind={severityShapes[severity]}>{label('severity', severity)}</Status>
                <span className="wrap-anywhere">{title}</span>
              </li>
            ))}
          </ul>
        </PlateBody>
      </Plate>
      {hits.length > 0 ? (
        <Plate aria-labelledby="hits" className="break-inside-avoid">
          <PlateHeader id="hits" title={t('hits')} />
          <PlateBody>
            <ul className="grid gap-1.5">
              {hits.map((sentence) => (
                <li key={say(sentence)} className="t-sm wrap-anywhere">
                  {say(sentence)}
                </li>
              ))}
            </ul>
          </PlateBody>
        </Plate>
      ) : null}
      {subject === null ? <Seen seen={seen} /> : null}
    </div>
  )
}

/** What is not recorded of a risk; each gap is printed, with who can close it. */
const gapsOf = (risk: RiskView) =>
  (
    [
      ['category', risk.category],
      ['rating', risk.now],
      ['treatment', risk.treatment],
      ['mitigation', risk.mitigation],
      ['left', risk.left],
      ['owner', risk.owner],
      ['review', risk.reviewAt],
    ] as const
  ).flatMap(([gap, value]) => (value === null ? [gap] : []))

function RiskSheet({ risk }: { risk: RiskView }) {
  const t = useTranslations('risks.assessment')
  const gaps = gapsOf(risk)
  const about = [risk.useCase?.name, risk.dataSource?.name, risk.provider && label('provider', risk.provider)]
  return (
    <Plate aria-labelledby={`sheet-${risk.number}`} className="break-inside-avoid">
      <PlateHeader id={`sheet-${risk.number}`} title={t('risk', { number: risk.number, title: risk.title })} />
      <PlateBody className="grid gap-3">
        <dl className="grid grid-cols-3 gap-x-6 gap-y-3 narrow:grid-cols-2 phone:grid-cols-1 print:grid-cols-4! print:gap-y-2">
          {risk.category === null ? null : <Fact term={t('category')}>{label('riskCategory', risk.category)}</Fact>}
          <Fact term={t('now')}>
            <Now risk={risk} />
          </Fact>
          <Fact term={t('left')}>
            <Left risk={risk} />
          </Fact>
          {risk.treatment === null ? null : <Fact term={t('treatment')}>{label('riskTreatment', risk.treatment)}</Fact>}
          {risk.owner === null ? null : <Fact term={t('owner')}>{risk.owner}</Fact>}
          <Fact term={t('review')}>
            <Review risk={risk} />
          </Fact>
          {about.some(Boolean) ? <Fact term={t('about')}>{about.filter(Boolean).join(' · ')}</Fact> : null}
        </dl>
        {risk.mitigation === null ? null : (
          <div>
            <p className="t-meta">{t('mitigation')}</p>
            <p className="t-sm whitespace-pre-line wrap-anywhere">{risk.mitigation}</p>
          </div>
        )}
        {gaps.length > 0 ? (
          <p className="t-sm text-ink-2">
            {t('notRecorded', { what: gaps.map((gap) => t(`what.${gap}`)).join(', ') })}.{' '}
            {risk.owner === null ? t('anyEditor') : t('canRecord', { name: risk.owner })}
          </p>
        ) : null}
      </PlateBody>
    </Plate>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="t-meta">{term}</dt>
      <dd className="t-sm wrap-anywhere">{children}</dd>
    </div>
  )
}

function Seen({ seen }: Pick<Props, 'seen'>) {
  const t = useTranslations('risks.assessment')
  return (
    <Plate aria-labelledby="seen" className="break-inside-avoid">
      <PlateHeader id="seen" title={t('flags')} />
      <PlateBody>
        {seen.length === 0 ? <p className="t-sm">{t('noFlags')}</p> : null}
        <ul className="grid gap-1.5">
          {seen.map((words) => (
            <li key={words} className="t-sm">
              {words}
            </li>
          ))}
        </ul>
      </PlateBody>
    </Plate>
  )
}
