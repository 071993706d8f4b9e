import { useLocale, useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { Spending, SpendRow, TeamSpend } from '@/lib/features/cost/queries'
import { ChartTable } from '../charts/chart-table.client'
import { CostChart } from '../charts/cost-chart'
import { buttonClass } from '../ui/button'
import { Cell, ColumnHead, DataTable, RecordCard, RecordCards, RowHead } from '../ui/data-table'
import { inputClass } from '../ui/field'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Meter, Reading, type Tone } from '../ui/reading'
import { Status } from '../ui/status'

export type SpendViewProps = { path: string; state: Spending }

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const monthLabel = (month: string) => monthFormat.format(new Date(`${month}-01T00:00:00Z`))

const toneOf = (row: TeamSpend, marks: readonly number[]): Tone => {
  if (row.reached === null || row.reached < (marks.at(-1) ?? 90)) return 'plain'
  return row.reached >= 100 ? 'flagged' : 'watch'
}

/** One month: spend against budget as a whole and per team, and the months before it. */
export function SpendView({ path, state }: SpendViewProps) {
  const { base, currency, zone } = usePageContext()
  const { today } = zone
  const t = useTranslations('cost')
  const locale = useLocale()
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 })
  const money = (amount: string | null) => (amount === null ? '–' : format.format(Number(amount)))
  const { all, marks, teams, month, tagged } = state
  const month1 = monthLabel(month)
  const planned = state.activeTeams - state.unplanned.length
  return (
    <div className="grid gap-4">
      <form action={path} className="flex flex-wrap items-center gap-2">
        <label htmlFor="month" className="t-sm font-medium">
          {t('month')}
        </label>
        <select id="month" name="month" defaultValue={month} className={`${inputClass} h-8 w-40! text-sm phone:h-10`}>
          {state.months.map((one) => (
            <option key={one} value={one}>
              {monthLabel(one)}
            </option>
          ))}
        </select>
        <button type="submit" className={buttonClass()}>
          {t('show')}
        </button>
      </form>
      <Plate
        as="div"
        className="grid grid-cols-[1.4fr_1.2fr_1fr_1fr] gap-x-6 gap-y-4 px-4 py-3 narrow:grid-cols-2 phone:grid-cols-1"
      >
        <section aria-labelledby="spend">
          <h2 id="spend" className="t-meta mb-1">
            {t('spend')}
          </h2>
          <Reading
            value={all.spend === null ? t('none') : money(all.spend)}
            unit={all.budget === null ? t('noBudget') : t('of', { budget: money(all.budget) })}
            meter={
              all.pct === null
                ? undefined
                : {
                    fill: all.pct / 100,
                    threshold: (marks.at(-1) ?? 90) / 100,
                    tone: state.unbudgeted === null ? toneOf(all, marks) : 'plain',
                  }
            }
            threshold={
              <>
                {all.spend === null ? `${t('noSpend')} ` : null}
                {all.pct === null ? null : `${t('pct', { pct: all.pct.toFixed(1) })}, `}
                {t('marks', { marks: [...marks, 100].join(', ') })}
                {state.unbudgeted === null ? null : `. ${t('unbudgeted', { amount: money(state.unbudgeted) })}`}
              </>
            }
          />
        </section>
        <section aria-labelledby="split">
          <h2 id="split" className="t-meta mb-1">
            {t('split')}
          </h2>
          <dl className="t-sm grid grid-cols-[auto_1fr] gap-x-3 tabular-nums">
            <dt>{t('experiment')}</dt>
            <dd className="text-right">{money(all.experiment)}</dd>
            <dt>{t('production')}</dt>
            <dd className="text-right">{money(all.production)}</dd>
          </dl>
        </section>
        <section aria-labelledby="planned">
          <h2 id="planned" className="t-meta mb-1">
            {t('planned')} <span className="id">P3-E1</span>
          </h2>
          <Reading
            value={state.activeTeams > 0 ? t('plannedValue', { done: planned, all: state.activeTeams }) : t('none')}
            threshold={
              state.unplanned.length > 0 ? t('unplanned', { names: state.unplanned.join(', ') }) : t('allPlanned')
            }
          />
        </section>
        <section aria-labelledby="tagged">
          <h2 id="tagged" className="t-meta mb-1">
            {t('tagged')} <span className="id">P3-E3</span>
          </h2>
          <Reading value={tagged.all > 0 ? t('plannedValue', tagged) : t('none')} threshold={t('taggedText')} />
        </section>
      </Plate>
      <section aria-labelledby="teams">
        <h2 id="teams" className="t-card mb-2">
          {t('table', { month: month1 })}
        </h2>
        {teams.length === 0 ? <p className="t-sm text-ink-2">{t('noRows')}</p> : table()}
      </section>
      {chart()}
    </div>
  )

  function standing(row: TeamSpend) {
    if (row.spend === null) return <Status kind="unknown">{t('noEntry')}</Status>
    if (row.reached === null) return <Status kind="unknown">{t(row.budget === null ? 'unknown' : 'zero')}</Status>
    if (row.reached >= 100) return <Status kind="flagged">{t('over')}</Status>
    if (row.reached === 0) return <Status kind="clear">{t('below', { mark: marks[0] ?? 50 })}</Status>
    const last = row.reached === marks.at(-1)
    return <Status kind={last ? 'at-risk' : 'watch'}>{t('reached', { mark: row.reached })}</Status>
  }

  function used(row: TeamSpend) {
    if (row.pct === null) return <span className="text-ink-3">–</span>
    return (
      <span className="inline-flex items-center justify-end gap-2 phone:grid phone:w-full phone:justify-stretch phone:gap-1">
        <span className="w-20 phone:order-2 phone:w-full">
          <Meter fill={row.pct / 100} threshold={(marks.at(-1) ?? 90) / 100} tone={toneOf(row, marks)} />
        </span>
        <span className="min-w-12 text-right tabular-nums phone:text-left">
          {t('pct', { pct: row.pct.toFixed(1) })}
        </span>
      </span>
    )
  }

  function table() {
    const name = (row: SpendRow) =>
      row.teamId === null || row.team === null ? (
        (row.team ?? t('noTeam'))
      ) : (
        <Link href={`${base}/teams/${row.teamId}`}>{row.team}</Link>
      )
    return (
      <>
        <DataTable
          caption={t('table', { month: month1 })}
          cardsOnPhones
          pinFirst
          head={
            <>
              <ColumnHead>{t('team')}</ColumnHead>
              <ColumnHead numeric>{t('spent')}</ColumnHead>
              <ColumnHead numeric>{t('budget')}</ColumnHead>
              <ColumnHead numeric>{t('use')}</ColumnHead>
              <ColumnHead numeric>{t('experiment')}</ColumnHead>
              <ColumnHead numeric>{t('production')}</ColumnHead>
              <ColumnHead>{t('state')}</ColumnHead>
            </>
          }
        >
          {teams.map((row) => (
            <tr key={row.teamId ?? 'none'}>
              <RowHead>{name(row)}</RowHead>
              <Cell numeric>{money(row.spend)}</Cell>
              <Cell numeric soft>
                {money(row.budget)}
              </Cell>
              <Cell numeric>{used(row)}</Cell>
              <Cell numeric soft>
                {money(row.experiment)}
              </Cell>
              <Cell numeric soft>
                {money(row.production)}
              </Cell>
              <Cell>{standing(row)}</Cell>
            </tr>
          ))}
        </DataTable>
        <RecordCards label={t('table', { month: month1 })}>
          {teams.map((row) => (
            <RecordCard
              key={row.teamId ?? 'none'}
              title={name(row)}
              status={standing(row)}
              fields={[
                { label: t('spent'), value: money(row.spend) },
                { label: t('budget'), value: money(row.budget) },
                { label: t('use'), value: used(row) },
                { label: t('experiment'), value: money(row.experiment) },
                { label: t('production'), value: money(row.production) },
              ]}
            />
          ))}
        </RecordCards>
      </>
    )
  }

  function chart() {
    const { history } = state
    const points = history.map(({ month: one, spend }) => ({
      label: monthLabel(one),
      value: spend.spend === null ? null : Number(spend.spend),
      text: spend.spend === null ? t('noEntry') : money(spend.spend),
      over: (spend.reached ?? 0) >= 100,
      open: one === today.slice(0, 7),
    }))
    const lines =
      all.budget === null ? [] : [{ value: Number(all.budget), label: t('thisBudget', { month: month1 }), limit: true }]
    const text = points.map((point) => `${point.label} ${point.text}`).join(', ')
    return (
      <Plate aria-labelledby="history">
        <PlateHeader id="history" title={t('chart')} />
        <PlateBody className="grid gap-2">
          <CostChart label={t('chartLabel', { text })} points={points} lines={lines} />
          {points.some((point) => point.open) ? <p className="t-meta">{t('current')}</p> : null}
          <ChartTable
            caption={t('chart')}
            columns={[t('month'), t('spent'), t('experiment'), t('production'), t('budget'), t('use')]}
            rows={history.map(({ month: one, spend }) => [
              one,
              ...[spend.spend, spend.experiment, spend.production, spend.budget].map((amount) =>
                amount === null ? null : Number(amount),
              ),
              spend.pct,
            ])}
            labels={{ show: t('tableShow'), download: t('tableDownload') }}
            fileName={`cost-${today}`}
          />
        </PlateBody>
      </Plate>
    )
  }
}
