import { useTranslations } from 'next-intl'
import { type Level, LevelSwatch } from '../ui/level-swatch'
import { Link } from '../ui/link'
import { Plate } from '../ui/plate'
import type { RatingRow, Standing } from './answer-value'

type Props = {
  standing: Standing
  rating: RatingRow
  levelNames: string[]
  resultHref: string
  /** Others are shown the way to read the result, not to confirm it. */
  mayConfirm: boolean
}

/** Hundredths, cut off to one decimal: 2.99 is shown as 2.9 and never reads as 3. */
export const meanText = (hundredths: number) => `${Math.floor(hundredths / 100)}.${Math.floor((hundredths % 100) / 10)}`

/** The running mean while questions are open, the suggestion once the area is complete. */
export function SoFar({ standing, rating, levelNames, resultHref, mayConfirm }: Props) {
  const t = useTranslations('scorecard.soFar')
  const { suggested, mean, settled, questions, cap } = standing
  const quick = rating.mode === 'quick' && suggested === null ? rating.quick : null
  return (
    <Plate as="div" className="mx-1 my-3 px-3 py-2.5">
      {suggested === null ? (
        <>
          <p className="t-label">{t('title')}</p>
          <p className="t-sm mt-1.5 text-ink-2">
            {mean === null ? t('none') : t('mean', { mean: meanText(mean), settled, questions })}
          </p>
          {quick === null ? null : <p className="t-meta mt-1.5">{t('quick', { rating: quick })}</p>}
        </>
      ) : (
        <>
          <p className="t-label">{rating.final === null ? t('suggested') : t('confirmed')}</p>
          <p className="t-sm mt-1.5 flex items-center gap-2">
            <LevelSwatch level={(rating.final ?? suggested) as Level} />
            <span>
              <b className="font-[550]">{levelNames[(rating.final ?? suggested) - 1]}</b>{' '}
              <span className="text-ink-3">{t('from', { mean: meanText(mean ?? 0) })}</span>
            </span>
          </p>
          {cap !== null && suggested === cap ? <p className="t-meta mt-1.5">{t('cap', { cap })}</p> : null}
          <p className="t-sm mt-1.5">
            <Link href={resultHref}>{rating.final === null && mayConfirm ? t('confirm') : t('see')}</Link>
          </p>
        </>
      )}
    </Plate>
  )
}
