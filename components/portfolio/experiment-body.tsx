import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { label } from '@/lib/content'
import type { ExperimentPage } from '@/lib/features/portfolio/experiments/queries'
import { Link } from '../ui/link'
import { Notice } from '../ui/notice'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import { moneyText } from './money'

type Props = {
  view: ExperimentPage
  /** The button that asks for the results. */
  record: ReactNode
  history: ReactNode
}

const definition = ['accuracyCriterion', 'latencyCriterion', 'costCeiling', 'viabilitySignals', 'nextStep'] as const
const evidence = ['iacRef', 'modelVersion', 'configRef', 'resultsAt'] as const

/** What success is, what was decided, what makes it repeatable, and what it is linked to. */
export function ExperimentBody({ view, record, history }: Props) {
  const { base, zone, currency } = usePageContext()
  const t = useTranslations('portfolio-page.experiment')
  const needs = useTranslations('portfolio.needs')
  const { row, gaps } = view
  const date = (day: string) => dayLabel(day, zone)
  const done = evidence.filter((field) => view.evidence[field]).length
  return (
    <div className="grid gap-4">
      {row.state === 'draft' ? (
        gaps.length > 0 ? (
          <Notice kind="warning" title={t('missingTitle', { count: gaps.length })}>
            <p>{t('missingText')}</p>
            <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
              {gaps.map((gap) => (
                <li key={gap}>
                  <Status kind="unknown">{needs(gap)}</Status>
                </li>
              ))}
            </ul>
          </Notice>
        ) : (
          <Notice kind="success" title={t('readyTitle')}>
            {t('readyText')}
          </Notice>
        )
      ) : null}
      <div className="grid grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)] items-start gap-4 narrow:grid-cols-1">
        <div className="grid gap-4">
          <Plate aria-labelledby="success">
            <PlateHeader id="success" title={t('criteria')} />
            <PlateBody>
              <dl className="grid gap-3">
                {definition.map((field) => (
                  <div key={field}>
                    <dt className="t-meta">{t(field)}</dt>
                    <dd className="t-sm wrap-anywhere whitespace-pre-line">
                      {row[field] ?? <span className="text-ink-3">{t('open')}</span>}
                    </dd>
                  </div>
                ))}
              </dl>
            </PlateBody>
          </Plate>
          <Plate aria-labelledby="decision">
            <PlateHeader id="decision" title={t('decision')} />
            <PlateBody className="t-sm grid gap-1">
              {row.decision ? (
                <>
                  <p className="flex flex-wrap items-center gap-x-3">
                    <Status kind={row.decision === 'go' ? 'ready' : 'clear'}>
                      {label('experimentDecision', row.decision)}
                    </Status>
                    {row.finishedAt ? <span className="t-meta">{date(row.finishedAt)}</span> : null}
                  </p>
                  <p className="wrap-anywhere whitespace-pre-line">{row.decisionReason}</p>
                </>
              ) : (
                <p className="text-ink-2">{t('decisionNone')}</p>
              )}
              {row.decommissionedAt ? (
                <p className="t-meta">
                  {t('decommissioned')} {date(row.decommissionedAt)}
                </p>
              ) : null}
            </PlateBody>
          </Plate>
          {history}
        </div>
        <div className="grid gap-4">
          <Plate aria-labelledby="evidence">
            <PlateHeader
              id="evidence"
              title={
                <>
                  <span className="id mr-2">P4-B2</span>
                  {t('evidence')}
                </>
              }
              more={
                <span className="t-meta inline-flex items-center gap-2.5">
                  {t('evidenceCount', { done })}
                  {record}
                </span>
              }
            />
            <PlateBody>
              <ul className="grid gap-2">
                {evidence.map((field) => {
                  const value = row[field]
                  return (
                    <li key={field} className="grid gap-0.5">
                      <Status kind={value ? 'ready' : 'unknown'}>{t(field)}</Status>
                      <span className="t-meta pl-5.5 wrap-anywhere">
                        {value === null ? t('missingValue') : field === 'resultsAt' ? date(value) : value}
                      </span>
                    </li>
                  )
                })}
              </ul>
            </PlateBody>
          </Plate>
          <Plate aria-labelledby="renewals">
            <PlateHeader id="renewals" title={t('renewals')} />
            <PlateBody className="t-sm grid gap-2">
              {row.renewals.length === 0 ? <p className="text-ink-2">{t('renewalsNone')}</p> : null}
              {row.renewals.map((one, index) => (
                <div key={`${one.at}${index}`}>
                  <p className="font-medium">{t('renewal', { date: date(one.at), days: one.days })}</p>
                  <p className="wrap-anywhere text-ink-2">{one.reason}</p>
                </div>
              ))}
            </PlateBody>
          </Plate>
          <Plate aria-labelledby="facts">
            <PlateHeader id="facts" title={t('facts')} />
            <PlateBody>
              <dl className="t-sm grid gap-2">
                <Fact term={t('useCase')}>
                  {view.useCase ? (
                    <Link href={`${base}/portfolio/use-cases/${view.useCase.id}`}>{view.useCase.title}</Link>
                  ) : (
                    t('none')
                  )}
                </Fact>
                <Fact term={t('costTag')}>{row.costTag ? <span className="id">{row.costTag}</span> : t('none')}</Fact>
                <Fact term={t('quotas')}>
                  {view.quotas.length === 0
                    ? t('none')
                    : view.quotas.map((quota) => (
                        <Link key={quota.id} href={`${base}/platform/gpu/${quota.id}`} className="block">
                          {[quota.subscription, quota.region, quota.family].filter(Boolean).join(' · ')}
                        </Link>
                      ))}
                </Fact>
                <Fact term={t('costs')}>
                  {view.costs.length === 0 ? (
                    t('none')
                  ) : (
                    <Link href={`${base}/platform/cost`}>
                      {view.costs
                        .map((one) => t('costLine', { month: one.month, amount: moneyText(one.amount, currency) }))
                        .join(', ')}
                    </Link>
                  )}
                </Fact>
              </dl>
            </PlateBody>
          </Plate>
        </div>
      </div>
    </div>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="t-meta">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  )
}
