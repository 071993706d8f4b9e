import { useTranslations } from 'next-intl'
import { Fragment, memo } from 'react'

export type Rung = {
  level: number
  label: string
  descriptor: string
  /** Why this one cannot be chosen now. */
  blocked?: string | undefined
}

type Props = {
  name: string
  rungs: Rung[]
  chosen: number | null
  /** The last scorecard's answer: its rung carries a hollow dot and the date. */
  previous: { rating: number | null; date: string } | null
  disabled: boolean
  onChoose: (level: number) => void
}

const swatches = [
  'bg-level-1 text-on-level-1',
  'bg-level-2 text-on-level-2',
  'bg-level-3 text-on-level-3',
  'bg-level-4 text-on-level-4',
  'bg-level-5 text-on-level-5',
]

/** Five radios, each with its whole descriptor as label. Choosing never moves the layout. */
export function QuestionRungs({ name, rungs, chosen, previous, disabled, onChoose }: Props) {
  const t = useTranslations('scorecard.question')
  return (
    <div className="mt-4 grid gap-1.5">
      {rungs.map(({ level, label, descriptor, blocked }) => (
        <Fragment key={level}>
          {level === 3 ? (
            <div className="flex h-3 items-center gap-2 text-2xs leading-none font-[550] text-index" aria-hidden="true">
              <span className="h-0.5 w-[34px] bg-index" />
              {t('line')}
              <span className="h-px flex-1 bg-index opacity-35" />
            </div>
          ) : null}
          <RungLine
            {...{ name, level, label, descriptor, blocked, disabled, onChoose }}
            chosen={chosen === level}
            before={previous?.rating === level ? previous.date : null}
          />
        </Fragment>
      ))}
    </div>
  )
}

type LineProps = Rung & {
  name: string
  chosen: boolean
  /** The day of the last scorecard, where this was its answer. */
  before: string | null
  disabled: boolean
  onChoose: (level: number) => void
}

/** Of five rungs a key changes two; the others are not drawn again. */
const RungLine = memo(function RungLine(props: LineProps) {
  const { name, level, label, descriptor, blocked, chosen, before, disabled, onChoose } = props
  const t = useTranslations('scorecard.question')
  return (
    <label className="relative grid min-h-[52px] grid-cols-[34px_92px_minmax(0,1fr)_auto] items-center gap-x-3 overflow-hidden rounded-md border border-line bg-surface py-[7px] pr-3.5 transition-colors duration-[110ms] hover:border-control has-checked:border-accent has-checked:bg-accent-soft has-checked:transition-none has-checked:shadow-[0_0_0_1px_var(--accent)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:text-ink-3 has-disabled:hover:border-line phone:grid-cols-[38px_minmax(0,1fr)_auto] phone:gap-y-px phone:py-[9px] phone:pr-3">
      <input
        type="radio"
        name={name}
        value={level}
        checked={chosen}
        disabled={disabled || blocked !== undefined}
        onChange={() => onChoose(level)}
        className="peer absolute inset-0 m-0 opacity-0"
      />
      <span
        aria-hidden="true"
        className={`-my-[7px] grid place-items-center self-stretch font-mono text-sm font-semibold phone:row-span-2 phone:-my-[9px] ${swatches[level - 1]}`}
      >
        {level}
      </span>
      <span className="text-sm font-[550]">
        <span className="sr-only">{level} </span>
        {label}
      </span>
      <span
        className={`text-sm leading-5 text-pretty phone:col-span-2 phone:col-start-2 phone:row-start-2 ${chosen ? 'text-ink' : 'text-ink-2'}`}
      >
        {descriptor}
        {blocked === undefined ? null : <span className="sr-only">, {blocked}</span>}
      </span>
      <span className="flex items-center gap-2 text-xs whitespace-nowrap text-ink-3 phone:col-start-3 phone:row-start-1">
        {before !== null ? (
          <span className="flex items-center gap-1.5">
            <span aria-hidden="true" className="size-[9px] rounded-full border-2 border-ink" />
            <span className="sr-only">{t('before')} </span>
            <span className="phone:sr-only">{before}</span>
          </span>
        ) : null}
        <span
          aria-hidden="true"
          className={`size-4 rounded-full bg-surface ${chosen ? 'border-[5px] border-accent' : 'border-[1.5px] border-control'}`}
        />
      </span>
    </label>
  )
})
