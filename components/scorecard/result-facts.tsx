import { useTranslations } from 'next-intl'
import { scaleLabel } from '../layout/area-bar'
import { LevelScale } from '../layout/level-scale'
import { type Level, LevelSwatch } from '../ui/level-swatch'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { meanText } from './so-far'

type Props = {
  /** Hundredths. */
  mean: number
  answered: number
  all: number
  suggested: Level
  word: string
  final: Level | null
  cap: number | null
  critical: { questionId: string; rating: number | null }
  oneAnswerFrom3: boolean
  five: boolean
}

/** Where the suggestion comes from: mean, rounded down, limited by the critical question. */
export function ResultFacts(props: Props) {
  const t = useTranslations('scorecard.result')
  const layout = useTranslations('layout')
  const { cap, critical, suggested } = props
  const star = { question: critical.questionId, rating: critical.rating ?? 0 }
  const rows = [
    { label: t('mean'), value: meanText(props.mean), text: t('meanOf', { answered: props.answered, all: props.all }) },
    { label: t('floor'), value: String(Math.floor(props.mean / 100)), text: t('floorText') },
    {
      label: t('cap'),
      value: cap === null ? t('capNone') : String(cap),
      text: cap === null ? t('capFree', star) : t('capText', { ...star, cap }),
    },
  ]
  return (
    <Plate>
      <PlateHeader title={t('from')} />
      <PlateBody>
        <div className="pt-1 pb-3">
          <LevelScale
            level={props.final ?? suggested}
            previous={null}
            mean={props.mean / 100}
            label={scaleLabel(layout, props.final ?? suggested, null)}
          />
        </div>
        <dl>
          {rows.map((row) => (
            <div
              key={row.label}
              className="grid grid-cols-[112px_48px_minmax(0,1fr)] items-baseline gap-x-3 border-t border-line py-2 text-sm first:border-t-0 phone:grid-cols-[96px_minmax(0,1fr)]"
            >
              <dt className="text-ink-2">{row.label}</dt>
              <dd className="font-semibold tabular-nums">{row.value}</dd>
              <dd className="text-ink-2 phone:col-span-2">{row.text}</dd>
            </div>
          ))}
          <div className="grid grid-cols-[112px_minmax(0,1fr)] items-center gap-x-3 border-t border-line py-2 text-sm">
            <dt className="text-ink-2">{t('suggested')}</dt>
            <dd className="flex items-center gap-2 font-[550]">
              <LevelSwatch level={suggested} />
              {props.word}
            </dd>
          </div>
        </dl>
        {props.oneAnswerFrom3 ? <p className="t-sm mt-2 text-ink-2">{t('oneAnswer')}</p> : null}
        {props.five ? <p className="t-sm mt-2 text-ink-2">{t('five')}</p> : null}
      </PlateBody>
    </Plate>
  )
}
