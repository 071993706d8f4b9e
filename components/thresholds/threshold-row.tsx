import { useTranslations } from 'next-intl'
import { inputClass } from '../ui/field'
import { Tag } from '../ui/tag'

export type ThresholdView = {
  key: string
  about: string
  unit: string
  value: number
  standard: number
  min: number
  max: number
  /** "used in SA-2, P1-B1" */
  used: string
  override: { by: string | null; at: string; reason: string; revision: number } | null
}

type Props = {
  row: ThresholdView
  text: string
  error: string | undefined
  disabled: boolean
  onChange: (text: string) => void
}

/** One changeable number: what it decides, its range, where it is used, who changed it, and the field. */
export function ThresholdRow({ row, text, error, disabled, onChange }: Props) {
  const t = useTranslations('thresholds')
  const id = `value-${row.key}`
  const edited = text !== String(row.value)
  const { override } = row
  return (
    <li
      id={row.key}
      className={`grid scroll-mt-20 grid-cols-[minmax(0,1fr)_auto] items-start gap-x-5 gap-y-2 border-t border-line px-4 py-3 first:border-t-0 target:bg-surface-2 phone:grid-cols-1 ${edited ? 'bg-accent-soft' : ''}`}
    >
      <div className="min-w-0">
        <label htmlFor={id} className="t-sm font-medium">
          {row.about}
        </label>
        <div className="t-meta mt-0.5 flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="id">{row.key}</span>
          <Tag solid={row.value !== row.standard}>{t(row.value === row.standard ? 'standard' : 'ours')}</Tag>
          <span>{row.used}</span>
        </div>
        {override ? (
          <p className="t-meta mt-1 wrap-anywhere">
            {override.by
              ? t('changedBy', { name: override.by, date: override.at, reason: override.reason })
              : t('changed', { date: override.at, reason: override.reason })}
          </p>
        ) : null}
      </div>
      <div className="grid w-[220px] gap-1 phone:w-full">
        <div className="flex items-center gap-2">
          <span className="w-24 shrink-0">
            <input
              id={id}
              type="number"
              inputMode="numeric"
              step={1}
              min={row.min}
              max={row.max}
              value={text}
              disabled={disabled}
              aria-invalid={error ? true : undefined}
              aria-describedby={`${id}-hint ${id}-error`}
              onChange={(event) => onChange(event.target.value)}
              className={`${inputClass} h-9 text-right tabular-nums phone:h-11`}
            />
          </span>
          <span className="t-sm text-ink-2">{row.unit}</span>
        </div>
        <p id={`${id}-hint`} className="t-meta">
          {t('range', { standard: row.standard, min: row.min, max: row.max })}
        </p>
        {!disabled && text !== String(row.standard) ? (
          <button
            type="button"
            onClick={() => onChange(String(row.standard))}
            className="t-sm min-h-6 justify-self-start text-accent underline decoration-accent/35 underline-offset-[3px]"
          >
            {t('reset', { standard: row.standard })}
          </button>
        ) : null}
        <p id={`${id}-error`} role="alert" className="text-xs font-medium text-blocked empty:hidden">
          {error}
        </p>
      </div>
    </li>
  )
}
