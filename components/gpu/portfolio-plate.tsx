import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { Allocations } from '@/lib/features/gpu/queries'
import { useSentences } from '../layout/sentences'
import { Link } from '../ui/link'
import { Plate } from '../ui/plate'
import { Reading } from '../ui/reading'
import { Status } from '../ui/status'
import { Tag } from '../ui/tag'

const lineKinds = { true: 'ready', false: 'at-risk', unknown: 'unknown', 'not-applicable': 'unknown' } as const

export type PortfolioPlateProps = { state: Allocations }

/** The whole portfolio, the gate line and what to look at, with how each number is read. */
export function PortfolioPlate({ state }: PortfolioPlateProps) {
  const { base, zone } = usePageContext()
  const t = useTranslations('gpu')
  const say = useSentences()
  const { portfolio, limits, line } = state
  const { coverage } = portfolio
  return (
    <Plate className="mb-4">
      <div className="grid grid-cols-3 gap-x-6 gap-y-4 px-4 py-3 narrow:grid-cols-2 phone:grid-cols-1">
        <section aria-labelledby="portfolio">
          <h2 id="portfolio" className="t-meta mb-1">
            {t('portfolio.title')} <span className="id">GH-5</span>
          </h2>
          <Reading
            value={
              portfolio.pct === null ? t('portfolio.unknown') : t('portfolio.value', { pct: portfolio.pct.toFixed(1) })
            }
            unit={portfolio.pct === null ? undefined : t('portfolio.unit', { days: limits.meanDays })}
            threshold={t('portfolio.threshold', { limit: limits.portfolioPct })}
            meter={
              portfolio.pct === null
                ? undefined
                : {
                    fill: portfolio.pct / 100,
                    threshold: limits.portfolioPct / 100,
                    tone: portfolio.pct < limits.portfolioPct ? 'watch' : 'plain',
                  }
            }
          />
          <p className="t-meta mt-1">
            {coverage.all > 0
              ? t('portfolio.coverage', {
                  present: coverage.present,
                  all: coverage.all,
                  pct: coverage.pct.toFixed(1),
                  needed: coverage.needed,
                })
              : null}{' '}
            {portfolio.newestSample
              ? t('portfolio.newest', { date: dayLabel(portfolio.newestSample, zone) })
              : t('portfolio.none')}
          </p>
        </section>
        <section aria-labelledby="gate-line">
          <h2 id="gate-line" className="t-meta mb-1">
            {t('line.title')} <span className="id">P2-C2</span>
          </h2>
          <Status kind={lineKinds[line.value]}>{t(`line.${line.value}`)}</Status>
          <p className="t-sm mt-1">{say(line.summary)}</p>
          <p className="t-meta mt-1">
            {t('line.rule')}{' '}
            <Link href={`${base}/gates/2-3?item=P2-C2`} className="inline-flex min-h-6 items-center">
              {t('line.open')}
            </Link>
          </p>
        </section>
        <section aria-labelledby="look">
          <h2 id="look" className="t-meta mb-1">
            {t('counts.title')}
          </h2>
          <Counts state={state} />
        </section>
      </div>
      <details className="t-sm border-t border-line px-4 py-2">
        <summary className="min-h-6 w-fit cursor-pointer text-accent">{t('portfolio.rule')}</summary>
        <div className="mt-1 grid max-w-[84ch] gap-2 pb-1 text-ink-2">
          <p>
            <Tag>GH-5</Tag> {t('portfolio.formula', { days: limits.meanDays })}
          </p>
          <p>
            <Tag>GH-1</Tag> <Tag>GH-2</Tag>{' '}
            {t('portfolio.streaks', { pct: limits.idlePct, idle: limits.idleDays, warn: limits.warnDays })}
          </p>
          <p>
            <Tag>GH-3</Tag> <Tag>GH-4</Tag>{' '}
            {t('portfolio.others', {
              pct: limits.idlePct,
              min: limits.meanMinDays,
              unlinked: limits.unlinkedDays,
              stale: limits.staleDays,
            })}
          </p>
          <p>{t('portfolio.device')}</p>
        </div>
      </details>
    </Plate>
  )
}

const looked = [
  ['reclaim', 'flagged'],
  ['idle-reserve', 'flagged'],
  ['on-the-way', 'watch'],
  ['just-in-case', 'watch'],
] as const

function Counts({ state }: { state: Allocations }) {
  const { base } = usePageContext()
  const t = useTranslations('gpu.counts')
  const count = (...states: string[]) =>
    state.rows.filter((row) => row.states.some((one) => states.includes(one))).length
  const unread = count('no-samples', 'stale', 'unsized', 'gaps')
  const found = looked.filter(([name]) => count(name) > 0)
  const held = state.rows.length - count('requested', 'denied', 'released', 'empty')
  return (
    <ul className="grid gap-1">
      {found.map(([name, kind]) => (
        <li key={name}>
          <Status kind={kind} className="whitespace-normal">
            {t(name, { count: count(name) })}
          </Status>
        </li>
      ))}
      {unread > 0 ? (
        <li>
          <Status kind="unknown" className="whitespace-normal">
            {t('unread', { count: unread })}
          </Status>
        </li>
      ) : null}
      {found.length === 0 && unread === 0 && held > 0 ? (
        <li>
          <Status kind="clear" className="whitespace-normal">
            {t('none')}
          </Status>
        </li>
      ) : null}
      {state.openCases > 0 ? (
        <li className="t-sm">
          <Link href={`${base}/platform/gpu?view=reclaim`} className="inline-flex min-h-6 items-center">
            {t('open', { count: state.openCases })}
          </Link>
        </li>
      ) : null}
    </ul>
  )
}
