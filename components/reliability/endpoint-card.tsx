import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { label } from '@/lib/content'
import type { EndpointView } from '@/lib/features/reliability/queries'
import { Link } from '../ui/link'
import { Plate } from '../ui/plate'
import { Reading } from '../ui/reading'
import { Status, type StatusKind } from '../ui/status'
import { DayStrip } from './day-strip'
import { DaysTable } from './days-table'

const verdicts: Record<EndpointView['verdict'], StatusKind> = {
  met: 'ready',
  short: 'at-risk',
  young: 'waiting',
  incomplete: 'at-risk',
  unknown: 'unknown',
}

export type EndpointCardProps = {
  state: EndpointView
  limit: number
  kinds: Record<string, string>
  /** The page of the endpoint; left out on that page. */
  href?: string
  actions?: ReactNode
  /** Instead of the strip of days, on the endpoint's own page. */
  days?: ReactNode
  /** False outside production: its days are shown and nothing is concluded from them. */
  counts?: boolean
}

/** One production endpoint: how long its streak is, what broke it, what is left of the error budget. */
export function EndpointCard({ state, limit, kinds, href, actions, days, counts = true }: EndpointCardProps) {
  const { zone } = usePageContext()
  const t = useTranslations('reliability.endpoint')
  // In the list it stands under a heading of the list, on its own page under the page's.
  const Heading = href ? 'h3' : 'h2'
  const facts = [
    state.team,
    state.tier === null ? null : t('tier', { tier: label('serviceTier', state.tier) }),
    !counts
      ? null
      : state.productionAt
        ? t('since', { date: dayLabel(state.productionAt, zone), days: state.age ?? 0 })
        : t('sinceUnknown'),
  ].filter(Boolean)
  return (
    <Plate as="article" aria-label={state.name}>
      <header className="flex flex-wrap items-start gap-x-3 gap-y-1 px-4 pt-3">
        <div className="min-w-0 flex-1 basis-52">
          <Heading className="t-card">
            {href ? (
              <Link href={href} className="inline-flex min-h-6 items-center text-ink no-underline hover:underline">
                {state.name}
              </Link>
            ) : (
              t('standing')
            )}
          </Heading>
          <p className="t-meta">{facts.join(' · ')}</p>
        </div>
        {counts ? (
          <Status kind={verdicts[state.verdict]} box>
            {t(`verdict.${state.verdict}`)}
          </Status>
        ) : null}
      </header>
      <div className="grid grid-cols-[112px_minmax(0,1fr)_150px] items-start gap-x-5 gap-y-3 px-4 pt-2.5 pb-3 phone:grid-cols-2">
        <Reading
          value={state.days ?? '–'}
          unit={t('inARow', { days: state.days ?? 0 })}
          threshold={t('needs', { limit })}
          meter={state.days === null ? undefined : { fill: Math.min(1, state.days / limit), threshold: 1 }}
        />
        <div className="grid min-w-0 gap-1.5 phone:order-last phone:col-span-2">
          {days ?? <DayStrip days={state.strip} label={state.name} launch={state.productionAt} />}
          <Sentence state={state} kinds={kinds} />
          <DaysTable name={state.name} days={state.strip} launch={state.productionAt} kinds={kinds} />
        </div>
        <Budget state={state} />
      </div>
      <footer className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-2.5">
        <ul className="t-sm flex min-w-0 flex-1 basis-72 flex-wrap gap-x-4 gap-y-1">
          {state.objectives.map(({ kind, target }) => (
            <li key={kind} className="min-w-0">
              <span className="t-meta">{kinds[kind]}</span>{' '}
              {target === null ? (
                <Status kind="unknown">{t('noTarget')}</Status>
              ) : (
                <b className="font-medium">{target}</b>
              )}
            </li>
          ))}
        </ul>
        {actions ? <div className="flex flex-wrap gap-2 phone:w-full">{actions}</div> : null}
      </footer>
    </Plate>
  )
}

type Part = Pick<EndpointCardProps, 'state' | 'kinds'>

/** Why the streak is as long as it is, in one sentence. */
function Sentence({ state, kinds }: Part) {
  const { zone } = usePageContext()
  const t = useTranslations('reliability.endpoint')
  const { brokenBy, verdict, entered, newestDay } = state
  const words = (list: readonly string[]) => list.map((kind) => kinds[kind] ?? kind).join(', ')
  const lines = [
    verdict === 'young' ? t('young', { days: state.age ?? 0, limit: state.oldEnoughFrom }) : null,
    state.late && state.upTo ? t('late', { date: dayLabel(state.upTo, zone) }) : null,
    entered ? t('entered', { days: entered.days, date: dayLabel(entered.asOf, zone) }) : null,
    brokenBy === 'launch'
      ? t('launch')
      : brokenBy?.state === 'breached'
        ? t('breached', { date: dayLabel(brokenBy.date, zone), kinds: words(brokenBy.missed) })
        : brokenBy
          ? t('missing', {
              date: dayLabel(brokenBy.date, zone),
              kinds: words(brokenBy.open),
              count: brokenBy.open.length,
            })
          : null,
    newestDay ? t('newest', { date: dayLabel(newestDay, zone) }) : entered ? null : t('noDays'),
  ].filter((line) => line !== null)
  return <p className="t-meta">{lines.join(' ')}</p>
}

function Budget({ state }: Pick<Part, 'state'>) {
  const { zone } = usePageContext()
  const t = useTranslations('reliability.endpoint')
  const { budget } = state
  if (!budget) {
    return (
      <div className="grid gap-1">
        <span className="t-meta">{t('budget')}</span>
        <Status kind="unknown">{t('noBudget')}</Status>
      </div>
    )
  }
  const used = budget.leftPct <= 0
  return (
    <div className="grid gap-1">
      <Reading
        value={`${budget.leftPct}%`}
        unit={t('budgetLeft')}
        threshold={t('measured', { date: dayLabel(budget.at, zone) })}
        meter={{ fill: budget.leftPct / 100, threshold: 0, tone: used ? 'flagged' : 'plain' }}
      />
      {used ? <Status kind="blocked">{t('budgetUsed')}</Status> : null}
    </div>
  )
}
