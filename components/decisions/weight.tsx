import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { inputClass } from '../ui/field'
import { weightIn } from './draft'

type WeightProps = {
  name: string
  weight: number
  /** Null while what is typed is no weight. */
  onWeight: (weight: number | null) => void
}

/** One weight, dragged or typed; with the arrow keys it goes by one point. */
export function Weight({ name, weight, onWeight }: WeightProps) {
  const t = useTranslations('comparison')
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? String(weight)
  const wrong = weightIn(shown) === null
  return (
    <span className="mt-1 block">
      <span className="no-print flex items-center gap-2">
        <input
          type="range"
          min={0}
          max={100}
          step={1}
          value={weight}
          aria-label={t('weightOf', { name })}
          className="h-6 w-full min-w-0 accent-index phone:h-10"
          onChange={({ target }) => {
            setTyped(null)
            onWeight(Number(target.value))
          }}
        />
        <span className="w-16 shrink-0">
          <input
            inputMode="decimal"
            autoComplete="off"
            value={shown}
            aria-label={t('pointsOf', { name })}
            aria-invalid={wrong || undefined}
            className={`${inputClass} num h-8 text-right phone:h-10`}
            onChange={({ target }) => {
              setTyped(target.value)
              onWeight(weightIn(target.value))
            }}
            onBlur={() => {
              if (!wrong) setTyped(null)
            }}
          />
        </span>
      </span>
      <span className="print-only">{t('points', { weight })}</span>
      <span role="alert" className="mt-1 block text-xs font-medium text-blocked empty:hidden">
        {wrong ? t('weightWrong') : ''}
      </span>
    </span>
  )
}
