import { useTranslations } from 'next-intl'
import type { Comparison } from '@/lib/scoring/comparison/comparison'
import { twoDecimals } from '@/lib/scoring/comparison/ratio'
import { Status } from '../ui/status'

export type OutcomeProps = {
  made: Comparison
  /** Names of options and criteria by id. */
  nameOf: (id: string) => string
  /** The option that was chosen, if one was. */
  chosen: string | null
}

const MOST_FLIPS = 8

/** Who is ahead, how sure that is, and what would turn it: the flip line under the grid. */
export function Outcome({ made, nameOf, chosen }: OutcomeProps) {
  const t = useTranslations('comparison')
  const { flips, scoreFlips, strength, unknown, verdict } = made
  const names = (ids: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(ids.map(nameOf))
  const [nearest] = flips
  const winner = verdict.kind === 'winner' ? verdict.option : null
  const result = made.results.find(({ option }) => option === winner)
  const flip = (one: (typeof flips)[number]) =>
    t(`flip.${one.side}`, {
      at: twoDecimals(one.at),
      from: twoDecimals(one.from).replace(/\.?0+$/, ''),
      criterion: nameOf(one.criterion),
      option: nameOf(one.challenger),
    })
  return (
    <div className="grid gap-2" aria-live="polite">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 font-medium">
        {strength === 'close' ? <Status kind="at-risk">{t('close')}</Status> : null}
        {strength === 'robust' ? <Status kind="ready">{t('robust')}</Status> : null}
        {strength === null && verdict.kind !== 'nothing' ? <Status kind="unknown">{t('open')}</Status> : null}
        <span className="min-w-0 wrap-anywhere" data-testid="verdict">
          {winner !== null && result
            ? result.missing.length === 0
              ? t('winner', { option: nameOf(winner), result: twoDecimals(result.low) })
              : t('winnerOpen', {
                  option: nameOf(winner),
                  low: twoDecimals(result.low),
                  high: twoDecimals(result.high),
                })
            : null}
          {verdict.kind === 'tie' ? t('tie', { options: names(verdict.options) }) : null}
          {verdict.kind === 'only' ? t('only', { option: nameOf(verdict.option) }) : null}
          {verdict.kind === 'nothing' ? t('nothing') : null}
          {verdict.kind === 'open'
            ? t('decides', {
                options: names(verdict.options),
                option: nameOf(verdict.deciding[0]!.option),
                criterion: nameOf(verdict.deciding[0]!.criterion),
                more: verdict.deciding.length - 1,
              })
            : null}
        </span>
      </p>
      {winner === null ? null : (
        <p className="t-sm" data-testid="flip">
          {nearest ? flip(nearest) : strength === 'robust' ? t('noFlip') : null}
        </p>
      )}
      {winner !== null && unknown.length > 0 ? (
        <p className="t-sm text-ink-2">{t('unknownFlips', { options: names(unknown) })}</p>
      ) : null}
      {winner !== null && chosen !== null && chosen !== winner ? (
        <p className="t-sm text-ink-2">{t('otherChosen', { option: nameOf(chosen) })}</p>
      ) : null}
      {flips.length > 1 || scoreFlips.length > 0 ? (
        <details className="t-sm">
          <summary className="min-h-6 cursor-pointer">{t('more')}</summary>
          <ul className="mt-1 grid list-disc gap-1 pl-5">
            {flips.slice(1, MOST_FLIPS).map((one) => (
              <li key={`${one.criterion} ${one.challenger}`}>{flip(one)}</li>
            ))}
            {scoreFlips.slice(0, MOST_FLIPS).map((one) => (
              <li key={`${one.criterion} ${one.challenger} ${one.option}`}>
                {t(one.level ? 'step.level' : 'step.ahead', {
                  from: one.from,
                  to: one.to,
                  criterion: nameOf(one.criterion),
                  option: nameOf(one.option),
                  challenger: nameOf(one.challenger),
                })}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}
