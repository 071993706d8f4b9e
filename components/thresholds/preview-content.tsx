import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { SignalHistory, ThresholdPreview } from '@/lib/features/thresholds/queries'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'

type Props = {
  preview: ThresholdPreview
  /** Names of patterns, signals, gates and items by "kind:id". */
  names: Readonly<Record<string, string>>
}

const shownSpans = 3

/** What a set of wished thresholds would change today, and when the signals would have held. */
export function PreviewContent({ preview, names }: Props) {
  const { zone } = usePageContext()
  const t = useTranslations('thresholds')
  const label = (day: string) => dayLabel(day, zone)

  function spans(runs: SignalHistory['before']): string {
    const held = runs.filter(({ value }) => value === 'true')
    if (held.length === 0) return t(runs.some(({ value }) => value === 'false') ? 'dialog.quiet' : 'dialog.unknown')
    const texts = held.map(({ from, to }) =>
      from === to ? label(from) : t('dialog.span', { from: label(from), to: label(to) }),
    )
    const shown = texts.slice(-shownSpans).join(', ')
    return texts.length > shownSpans
      ? t('dialog.firedMore', { spans: shown, count: texts.length - shownSpans })
      : t('dialog.fired', { spans: shown })
  }

  const nameOf = (kind: string, id: string) =>
    kind === 'chain' || kind === 'scorecard' ? t(`kind.${kind}`) : (names[`${kind}:${id}`] ?? id)
  const answer = (kind: string, value: string) => t(`answer.${kind}.${value}` as never)
  const { today, history } = preview
  return (
    <>
      <section aria-labelledby="today">
        <h3 id="today" className="t-card mb-1.5">
          {t('dialog.today')}
        </h3>
        {today.length === 0 ? (
          <p className="t-sm text-ink-2">{t('dialog.nothing')}</p>
        ) : (
          <ul className="grid gap-1.5">
            {today.map(({ kind, id, before, after }) => (
              <li key={`${kind} ${id}`} className="t-sm">
                <b className="font-medium">{nameOf(kind, id)}</b>
                <span className="text-ink-2">
                  {' · '}
                  {t('dialog.becomes', { before: answer(kind, before), after: answer(kind, after) })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="past">
        <h3 id="past" className="t-card mb-1.5">
          {t('dialog.history')}
        </h3>
        {history.signals.length === 0 ? (
          <p className="t-sm text-ink-2">{t('dialog.noSignal')}</p>
        ) : (
          <>
            <p className="t-meta mb-2">
              {t('dialog.historyText', { from: label(history.from), to: label(history.to), days: history.days })}
            </p>
            <DataTable
              caption={t('dialog.history')}
              className="overflow-x-auto"
              head={
                <>
                  <ColumnHead>{t('dialog.signal')}</ColumnHead>
                  <ColumnHead>{t('dialog.present')}</ColumnHead>
                  <ColumnHead>{t('dialog.wished')}</ColumnHead>
                </>
              }
            >
              {history.signals.map(({ rule, before, after }) => {
                const [was, will] = [spans(before), spans(after)]
                return (
                  <tr key={rule}>
                    <RowHead className="min-w-32 py-1.5 whitespace-normal">{nameOf('signal', rule)}</RowHead>
                    <Cell wrap>{was}</Cell>
                    <Cell wrap soft={was === will}>
                      {was === will ? t('dialog.same') : will}
                    </Cell>
                  </tr>
                )
              })}
            </DataTable>
          </>
        )}
      </section>
      <p className="t-meta">{t('dialog.rounds')}</p>
    </>
  )
}
