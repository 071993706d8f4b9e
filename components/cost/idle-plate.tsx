import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { AllocationCost, IdleCost } from '@/lib/scoring/cost/idle'
import { MissingInputs } from '../layout/missing-inputs'
import { wholeMoney } from '../layout/short-money'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Reading } from '../ui/reading'

export type IdlePlateProps = { idle: IdleCost; teams: Readonly<Record<string, string>> }

const counted = ({ counted, of }: { counted: number; of: number }) => ({ counted, of, left: of - counted })

/** What capacity that stands idle costs: in all, by team, and what could be given back. */
export function IdlePlate({ idle, teams }: IdlePlateProps) {
  const { base, currency } = usePageContext()
  const t = useTranslations('cost.idle')
  const money = (amount: string | null) => (amount === null ? t('notKnown') : wholeMoney(amount, currency))
  const dearest = [...idle.allocations].sort((a, b) => worth(b) - worth(a)).slice(0, 5)
  return (
    <Plate aria-labelledby="idle">
      <PlateHeader
        id="idle"
        title={t('title', { days: idle.days })}
        more={<Link href={`${base}/platform/gpu`}>{t('allocations')}</Link>}
      />
      <PlateBody className="grid gap-4">
        <div className="grid grid-cols-3 gap-x-6 gap-y-4 narrow:grid-cols-1">
          <section aria-labelledby="idle-all" className="grid content-start gap-1">
            <h3 id="idle-all" className="t-meta">
              {t('all')}
            </h3>
            <Reading
              value={money(idle.all.cost)}
              unit={idle.gpuHours === null ? undefined : t('hours', { hours: idle.gpuHours })}
              threshold={t('counted', counted(idle.all))}
            />
          </section>
          <section aria-labelledby="idle-reclaim" className="grid content-start gap-1">
            <h3 id="idle-reclaim" className="t-meta">
              {t('reclaim')} <span className="id">GH-1, GH-3</span>
            </h3>
            <Reading
              value={idle.reclaim.of === 0 ? t('nothing') : money(idle.reclaim.cost)}
              threshold={t('reclaimText', counted(idle.reclaim))}
            />
          </section>
          <section aria-labelledby="idle-teams" className="grid content-start gap-1">
            <h3 id="idle-teams" className="t-meta">
              {t('teams')}
            </h3>
            {idle.teams.length === 0 ? <p className="t-sm text-ink-2">{t('noAllocations')}</p> : null}
            <dl className="t-sm grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-0.5 tabular-nums">
              {idle.teams.map(({ cost, teamId }) => (
                <div key={teamId ?? 'none'} className="contents">
                  <dt className="wrap-anywhere">{teamId === null ? t('noTeam') : (teams[teamId] ?? t('noTeam'))}</dt>
                  <dd className="text-right">{money(cost)}</dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
        {dearest.length > 0 ? (
          <section aria-labelledby="idle-dearest">
            <h3 id="idle-dearest" className="t-label mb-1">
              {t('dearest')}
            </h3>
            <ul className="grid gap-1">
              {dearest.map((one) => (
                <li key={one.quotaId} className="t-sm grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3">
                  <Link href={`${base}/platform/gpu/${one.quotaId}`} className="mr-auto wrap-anywhere">
                    {one.label}
                  </Link>
                  <span className="tabular-nums">{one.month.known ? money(one.month.value) : t('notKnown')}</span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <div className="grid gap-1">
          <MissingInputs missing={idle.missing} />
          <p className="t-meta">{t('rule')}</p>
        </div>
      </PlateBody>
    </Plate>
  )
}

const worth = ({ month }: AllocationCost): number => (month.known ? Number(month.value) : -1)
