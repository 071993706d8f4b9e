import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { patternKind } from '@/components/layout/gate-words'
import { dayLabel } from '@/lib/calendar/words'
import type { FlagHistory } from '@/lib/features/flags/queries'
import { ChartTable } from '../charts/chart-table.client'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Skeleton } from '../ui/skeleton'
import type { StatusKind } from '../ui/status'
import { StateStrip, StripLegend, type StripRow } from './state-strip'

type Props = {
  name: string
  pattern: string
  history: FlagHistory
  effects: Readonly<Record<string, 'flag' | 'watch'>>
}

type Stretch = { what: string; kind: StatusKind; said: string; from: string; to: string }

/** In the place of the history while its days are judged. */
export function FlagHistoryWaiting() {
  const t = useTranslations('flags.history')
  return (
    <Plate aria-labelledby="history" className="mt-4">
      <PlateHeader id="history" title={t('title')} />
      <PlateBody className="grid gap-3">
        <p role="status" className="t-meta">
          {t('waiting')}
        </p>
        {[1, 2, 3, 4, 5, 6].map((row) => (
          <Skeleton key={row} />
        ))}
      </PlateBody>
    </Plate>
  )
}

/** In the place of a history that is too long to be judged: the present answer stands, and single days can be asked for. */
export function FlagHistoryTooLong() {
  const t = useTranslations('flags.history')
  return (
    <Plate aria-labelledby="history" className="mt-4">
      <PlateHeader id="history" title={t('title')} />
      <PlateBody>
        <p className="t-sm text-ink-2">{t('tooLong')}</p>
      </PlateBody>
    </Plate>
  )
}

/** A year of a pattern and its signals as strips, with the same stretches as a table. */
export function FlagHistoryPlate({ name, pattern, history, effects }: Props) {
  const { zone } = usePageContext()
  const t = useTranslations('flags.history')
  const page = useTranslations('flag-page.state')
  const words = useTranslations('flags.signal')
  const common = useTranslations('common')
  const label = (day: string) => dayLabel(day, zone)

  const states = history.states.map(({ value, from, to }) => ({
    what: t('all'),
    kind: patternKind[value] as StatusKind,
    said: page(value, { missing: 0 }),
    from,
    to,
  }))
  const signals = history.signals.map(({ rule, runs }) =>
    runs.map(({ value, from, to }) => {
      const effect = effects[rule] ?? 'watch'
      const raised = effect === 'flag' ? ('flagged' as const) : ('watch' as const)
      return {
        what: rule,
        kind: value === 'true' ? raised : value === 'false' ? ('clear' as const) : ('unknown' as const),
        said: value === 'true' ? words(effect) : words(value === 'false' ? 'clear' : value),
        from,
        to,
      }
    }),
  )
  const row = (stretches: Stretch[]): StripRow => ({
    name: stretches[0]?.what ?? '',
    runs: stretches.map(({ kind, said, from, to }) => ({
      kind,
      text: from === to ? `${said}, ${label(from)}` : `${said}, ${label(from)} – ${label(to)}`,
      from,
      to,
    })),
  })
  const title = t('label', { name, from: label(history.from), to: label(history.to) })
  return (
    <Plate aria-labelledby="history" className="mt-4">
      <PlateHeader id="history" title={t('title')} />
      <PlateBody className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <p className="t-meta">{history.from === history.to ? t('day') : t('text')}</p>
        <StateStrip rows={[row(states), ...signals.map(row)]} from={history.from} to={history.to} label={title} />
        <div className="t-meta flex justify-between pl-16 tabular-nums">
          <span>{label(history.from)}</span>
          <span>{label(history.to)}</span>
        </div>
        <StripLegend
          label={t('legend')}
          entries={(['flagged', 'watch', 'clear', 'no-sign', 'insufficient-data'] as const).map((state) => ({
            kind: patternKind[state],
            text:
              state === 'clear'
                ? `${page(state, { missing: 0 })}, ${words('clear').toLowerCase()}`
                : state === 'insufficient-data'
                  ? `${page(state, { missing: 0 })}, ${words('not-applicable').toLowerCase()}`
                  : page(state, { missing: 0 }),
          }))}
        />
        <ChartTable
          caption={t('table')}
          columns={[t('what'), t('said'), t('from'), t('to')]}
          rows={[states, ...signals].flat().map(({ what, said, from, to }) => [what, said, from, to])}
          labels={{ show: common('showTable'), download: common('downloadCsv') }}
          fileName={`flag-${pattern}`}
        />
      </PlateBody>
    </Plate>
  )
}
