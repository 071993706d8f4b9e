import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { GateLine } from '@/lib/content'
import type { Observed, Sentence, Threshold, Truth } from '@/lib/scoring/types'
import { useSentences } from '../layout/sentences'
import { Hand } from '../ui/icons'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'
import { Status, type StatusKind } from '../ui/status'
import { Tag } from '../ui/tag'
import { approvedSnapshot, useFigures } from './check-figures'
import { type GateData, type GatePart, nameIn } from './gate-page'
import { Obstacle, OtherObstacles } from './obstacles'
import { PlanThese } from './plan-these.client'

type Row = {
  line: GateLine
  value: Truth
  observed: Observed | null
  threshold: Threshold | null
  carried: boolean
  status?: string
  text: string | null
  /** Why the figure alone does not show what is missing. */
  short?: 'outdated' | 'stale'
}

function useRows(data: GateData): Row[] {
  const sentence = useSentences()
  const told = (summary: Sentence, notes: readonly Sentence[]) => [summary, ...notes].map(sentence).join(' ')
  const frozen = approvedSnapshot(data)
  const { lines, focusGate, conditions, approvedAt } = data.result
  const carried = new Set(
    conditions.flatMap(({ carries, state }) =>
      // Of an ended round nothing is carried, also where a rollback closed its condition.
      carries !== null && (state === 'proposed' || (approvedAt !== null && state !== 'void')) ? [carries] : [],
    ),
  )
  return data.gate.lines.flatMap((line): Row[] => {
    const kept = frozen?.lines.find(({ id }) => id === line.id)
    if (kept) {
      const { observed, threshold, summary, notes } = kept
      const text = summary ? told(summary, notes) : null
      return [{ line, value: kept.value, observed, threshold, carried: kept.carried, text }]
    }
    if (line.kind === 'rule') {
      if (!focusGate || frozen) return []
      const { value, observed, threshold, status, summary } = focusGate
      return [{ line, value, observed, threshold, carried: false, status, text: sentence(summary) }]
    }
    const live = lines.find(({ itemId }) => itemId === line.id)
    if (!live) return []
    const { value, observed, threshold, summary, notes } = live
    const variant = summary.code.split('.').at(-1)
    const short =
      variant === 'unconfirmed' ? 'outdated' : variant === 'outdated' || variant === 'stale' ? variant : undefined
    return [
      {
        line,
        value,
        observed,
        threshold,
        carried: value !== 'true' && carried.has(line.id),
        text: told(summary, notes),
        short,
      },
    ]
  })
}

function stateOf(row: Row): {
  kind: StatusKind
  word: 'carried' | 'accepted' | 'accept' | 'met' | 'unknown' | 'unmet'
} {
  if (row.carried) return { kind: 'carried', word: 'carried' }
  if (row.status === 'accepted') return { kind: 'carried', word: 'accepted' }
  if (row.status === 'open') return { kind: 'at-risk', word: 'accept' }
  if (row.value === 'true') return { kind: 'ready', word: 'met' }
  return row.value === 'unknown' ? { kind: 'unknown', word: 'unknown' } : { kind: 'at-risk', word: 'unmet' }
}

/** The lines of the gate: value over what is needed, the state as a word, an index edge where something changed. */
export function CheckList({ data }: GatePart) {
  const place = usePageContext()
  const t = useTranslations('gates')
  const rows = useRows(data)
  const changed = new Map((data.result.changedSince?.list ?? []).map((change) => [change.id, change]))
  const frozen = approvedSnapshot(data)
  const legend = frozen ? (
    <span className="t-meta">
      {t('checks.frozen', { date: dayLabel(data.result.round?.submittedAt ?? frozen.asOf, place.zone) })}
    </span>
  ) : data.result.state === 'baseline' ? (
    <span className="t-meta">{t('checks.baseline')}</span>
  ) : data.result.round?.open ? (
    <span className="t-meta flex flex-wrap gap-x-3">
      {rows.some(({ line }) => changed.has(line.id)) ? (
        <span className="inline-flex items-center gap-1.5">
          <i aria-hidden="true" className="h-3 w-[3px] bg-index" />
          {t('checks.changed')}
        </span>
      ) : null}
      {t('checks.counted', { date: dayLabel(data.result.round.asOf, place.zone) })}
    </span>
  ) : undefined
  return (
    <Plate clip aria-labelledby="checks">
      <PlateHeader id="checks" title={t('checks.title')} more={legend} className="pb-2.5" />
      <ul>
        {rows.map((row) => (
          <Check key={row.line.id} row={row} was={changed.get(row.line.id)?.was} data={data} />
        ))}
        {frozen ? null : <OtherObstacles data={data} />}
      </ul>
      {frozen ? null : <Planning data={data} />}
    </Plate>
  )
}

/** One press for all that is missing; areas have a plan of their own. */
function Planning({ data }: GatePart) {
  const place = usePageContext()
  const areas = new Set(data.result.focusGate?.areas.map(({ areaId }) => areaId as string))
  const count = data.result.dryRun.smallestSet.filter((id) => !areas.has(id) && id !== 'FOCUS-GATE').length
  if (count === 0 || !data.viewer.canPlan) return null
  return (
    <div className="no-print border-t border-line px-4 py-3">
      <PlanThese path={`/organizations/${place.slug}/gates/${data.gate.id}/plan`} people={data.owners} count={count} />
    </div>
  )
}

function Check({ row, was, data }: GatePart & { row: Row; was: string | undefined }) {
  const place = usePageContext()
  const t = useTranslations('gates')
  const { line } = row
  const figures = useFigures()(row.observed, row.threshold)
  const needs = row.short ? t(`checks.${row.short}`) : figures.needs
  const { kind, word } = stateOf(row)
  const { round, conditions } = data.result
  const condition = row.carried
    ? conditions.find(({ carries, state }) => carries === line.id && state !== 'void')
    : null
  const facts = [
    row.text,
    was === undefined || !round
      ? null
      : t('checks.was', { value: was.replace('/', ' of '), date: dayLabel(round.asOf, place.zone) }),
    condition
      ? t('checks.condition', {
          name: nameIn(data.people, condition.owner) ?? '–',
          date: dayLabel(condition.dueAt, place.zone),
        })
      : null,
  ].filter((fact) => fact !== null)
  return (
    <li
      className={`grid grid-cols-[minmax(0,1fr)_96px_112px] items-center gap-x-4 gap-y-0.5 border-t border-line px-4 py-[11px] phone:grid-cols-[minmax(0,1fr)_auto] ${was === undefined ? '' : 'shadow-[inset_3px_0_0_var(--index)]'}`}
    >
      <div className="min-w-0">
        <Link
          href={`?item=${line.id}`}
          scroll={false}
          className="inline-block min-h-6 text-sm leading-6 font-medium text-pretty text-ink no-underline hover:underline"
        >
          {line.text}
        </Link>{' '}
        <Tag>{t(`origin.${line.portalReading ? 'portal' : line.origin}`)}</Tag>
        <p className="text-xs leading-[1.125rem] text-pretty text-ink-3">
          {line.kind === 'item' ? <span className="id">{line.id}</span> : t('checks.scorecardRule')}
          {facts.map((fact) => ` · ${fact}`)}
        </p>
        {row.value === 'true' || row.carried ? null : <Obstacle lineId={line.id} data={data} />}
      </div>
      <div className="text-right text-base leading-5 font-semibold tabular-nums">
        {figures.value}
        <span className="block text-xs leading-4 font-normal text-ink-3">{needs}</span>
      </div>
      <div className="flex flex-wrap items-center gap-1.5 phone:col-span-2 phone:mt-1">
        <Status kind={kind} box icon={word === 'accept' ? <Hand className="size-3.5 stroke-2" /> : undefined}>
          {t(`checks.${word}`)}
        </Status>
      </div>
    </li>
  )
}
