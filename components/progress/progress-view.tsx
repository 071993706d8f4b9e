import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { gateHref, gateName } from '@/components/layout/gate-words'
import type { Level } from '@/components/ui/level-swatch'
import type { StatusKind } from '@/components/ui/status'
import { dayLabel } from '@/lib/calendar/words'
import type { Zone } from '@/lib/calendar/zones'
import type { getProgress } from '@/lib/features/progress/queries'
import { GapList } from './gap-list'
import { GateHistory } from './gate-history'
import { HeatMap } from './heat-map'
import { RadarView } from './radar-view'
import { type AreaTrend, Trends } from './trends'

type Progress = Awaited<ReturnType<typeof getProgress>>
export type AreaWords = {
  id: string
  name: string
  questions: readonly { id: string; topic: string; critical: boolean }[]
}

type Props = {
  progress: Progress
  areas: readonly AreaWords[]
  words: { level: Level; word: string }[]
  asTable: boolean
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })
const decided: Record<string, StatusKind> = { approved: 'ready', 'changes-requested': 'at-risk' }

/** Trend of the overall rating and the six areas, the heat map, what is below 3 and the gates, from submitted scorecards. */
export function ProgressView({ progress, areas, words, asTable }: Props) {
  const { base, zone } = usePageContext()
  const t = useTranslations('progress-page')
  const { shown, evaluation, heat, gaps, gates } = progress
  const dates = shown.map(({ submittedOn }) => submittedOn ?? zone.today)
  const labels = dates.map((date) => dayLabel(date, zone))
  const axis = dates.map((date) => `${month.format(new Date(date))} ${date.slice(2, 4)}`)
  const overall = shown.map((point) => (point.overall ? point.overall.tenths / 10 : null))
  const finals = (areaId: string) => shown.map((point) => (point.finals as Record<string, number>)[areaId] ?? null)
  const approved = evaluation.gates.filter(({ approvedAt }) => approvedAt !== null)
  const table = {
    columns: [t('columns.date'), t('columns.overall'), ...areas.map(({ name }) => name)],
    rows: shown.map((_, index) => [
      dates[index]!,
      overall[index] === null ? null : overall[index]!.toFixed(1),
      ...areas.map(({ id }) => finals(id)[index] ?? null),
    ]),
    open: asTable,
  }

  function trend({ id, name }: AreaWords): AreaTrend {
    const values = finals(id)
    const now = values.at(-1) ?? null
    const before = values.at(-2) ?? null
    const change = now === null || before === null ? null : now - before
    const direction = change === null || change === 0 ? 'same' : change > 0 ? 'up' : 'down'
    const changeText =
      change === null ? undefined : t('change', { direction, by: Math.abs(change), date: labels.at(-2) ?? '' })
    const label = t('area', { area: name, values: values.map((value) => value ?? '–').join(', ') })
    return { id, name, href: `${base}/assess/${id}`, level: now as Level | null, change, changeText, values, label }
  }

  return (
    <div className="grid gap-4">
      <Trends
        overall={{
          label: t('overall', { values: overall.map((value) => value?.toFixed(1) ?? '–').join(', ') }),
          points: shown.flatMap((_, index) => {
            const value = overall[index]
            const at = Date.parse(dates[index]!)
            return value == null ? [] : [{ at, label: axis[index]!, value, text: value.toFixed(1) }]
          }),
          threshold: { value: 3, label: t('ready') },
          marks: approved.map(({ gateId, approvedAt }) => ({
            at: Date.parse(approvedAt!),
            label: t('gateMark', { gate: gateName(gateId), date: dayLabel(approvedAt!, zone) }),
          })),
        }}
        areas={areas.map(trend)}
        from={axis[0] ?? ''}
        to={axis.at(-1) ?? ''}
        table={{ ...table, fileName: 'progress' }}
      />
      <HeatMap
        columns={shown.map(({ id }, index) => ({
          id,
          month: month.format(new Date(dates[index]!)),
          year:
            index === 0 || dates[index]!.slice(0, 4) !== dates[index - 1]!.slice(0, 4)
              ? dates[index]!.slice(0, 4)
              : undefined,
          date: labels[index]!,
        }))}
        areas={areas.map(({ id, name, questions }) => ({
          id,
          name,
          href: `${base}/assess/${id}`,
          rows: questions.map(({ id: questionId, topic, critical }) => ({
            id: questionId,
            name: topic,
            critical,
            levels: (heat.get(questionId) ?? shown.map(() => null)) as (Level | 'na' | null)[],
          })),
        }))}
        words={words}
      />
      <div className="grid grid-cols-2 items-start gap-4 narrow:grid-cols-1">
        <div className="grid gap-4">
          <GapList gaps={gapRows(gaps, areas, base, zone)} />
          <GateHistory
            events={gates.map(({ gateId, number, at, cause, label, people }) => ({
              id: `${gateId}-${number}`,
              gate: gateName(gateId),
              state: decided[cause] ?? 'unknown',
              stateText: t(`gate.word.${cause}` as never),
              text: t(
                `gate.${cause}` as never,
                { date: dayLabel(at, zone), people: people.join(', ') || 'none' } as never,
              ),
              snapshot: t('gate.snapshot', { label }),
              href: gateHref(base, gateId),
            }))}
          />
        </div>
        <div className="grid gap-4">
          {evaluation.scorecard.latest ? (
            <RadarView
              label={t('radar', {
                values: areas.map(({ id, name }) => `${name} ${finals(id).at(-1) ?? '–'}`).join(', '),
              })}
              axes={areas.map(({ id, name }) => ({
                name,
                now: finals(id).at(-1) ?? 0,
                before: finals(id).at(-2) ?? null,
              }))}
              threshold={3}
              nowLabel={t('now', { date: labels.at(-1) ?? '' })}
              beforeLabel={labels.length > 1 ? t('before', { date: labels.at(-2) ?? '' }) : undefined}
              thresholdLabel={t('ready')}
              table={{ ...table, fileName: 'areas' }}
            />
          ) : null}
        </div>
      </div>
    </div>
  )
}

function gapRows(gaps: Progress['gaps'], areas: readonly AreaWords[], base: string, zone: Zone) {
  return gaps.map(({ source, areaId, rating, text, owner, due }) => {
    const area = areas.find(({ id }) => id === areaId)
    const question = area?.questions.find(({ id }) => id === source)
    return {
      id: source,
      quick: question === undefined,
      title: question?.topic ?? area?.name ?? source,
      area: area?.name ?? areaId,
      level: rating as Level,
      critical: question?.critical ?? false,
      remedy: text,
      owner: owner ?? undefined,
      due: due ? dayLabel(due, zone) : undefined,
      href: question ? `${base}/assess/${areaId}?q=${question.id}` : `${base}/assess/${areaId}`,
    }
  })
}
