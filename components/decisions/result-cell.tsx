import { useTranslations } from 'next-intl'
import type { Comparison } from '@/lib/scoring/comparison/comparison'
import { twoDecimals } from '@/lib/scoring/comparison/ratio'

type ResultCellProps = { result: Comparison['results'][number]; empty: boolean }

/** The weighted mean, or from where to where it can be, on a line from 1 to 5. */
export function ResultCell({ result, empty }: ResultCellProps) {
  const t = useTranslations('comparison')
  const { high, low, missing, out } = result
  const place = ({ n, d }: typeof low) => Math.max(0, Math.min(100, ((Number(n) / Number(d) - 1) / 4) * 100))
  const known = missing.length === 0
  return (
    <td className={`px-2 py-2.5 align-top ${out ? 'text-ink-3' : ''}`} data-testid={`result-${result.option}`}>
      {empty ? (
        t('missing')
      ) : (
        <>
          <span className="num font-medium">
            {known ? twoDecimals(low) : t('range', { low: twoDecimals(low), high: twoDecimals(high) })}
          </span>
          <span aria-hidden className="relative mt-1.5 block h-1.5 rounded-full bg-surface-3">
            <span
              className={`absolute inset-y-0 rounded-full ${out ? 'bg-line-2' : known ? 'bg-ink-2' : 'bg-ink-3'}`}
              style={
                known
                  ? { left: 0, width: `${place(low)}%` }
                  : { left: `${place(low)}%`, right: `${100 - place(high)}%` }
              }
            />
          </span>
          {known ? null : <span className="t-meta mt-1 block">{t('missingScores', { count: missing.length })}</span>}
        </>
      )}
    </td>
  )
}
