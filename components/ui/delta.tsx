import { ArrowDown, ArrowUp } from './icons'

export type DeltaProps = {
  /** The change; null when there is nothing to compare with. */
  value: number | null
  /** The number as shown, with its sign. Default: whole number, or one decimal where there is one. */
  text?: string
  /** Spoken, for example "up 1 since 4 Aug". */
  label?: string
  noneText?: string
}

/** A change as arrow and number in neutral ink: up is not good and down is not bad by itself. */
export function Delta({ value, text, label, noneText = '–' }: DeltaProps) {
  const size = value === null ? '' : Number.isInteger(value) ? Math.abs(value) : Math.abs(value).toFixed(1)
  const shown = text ?? (value === null ? noneText : value === 0 ? '±0' : value > 0 ? `+${size}` : `−${size}`)
  const Arrow = value === null || value === 0 ? null : value > 0 ? ArrowUp : ArrowDown
  return (
    <span
      className={`inline-flex items-center gap-0.5 text-xs font-medium whitespace-nowrap tabular-nums ${value ? 'text-ink-2' : 'text-ink-3'}`}
    >
      {Arrow ? <Arrow className="size-3 stroke-[2.25]" /> : null}
      <span aria-hidden={label ? true : undefined}>{shown}</span>
      {label ? <span className="sr-only">{label}</span> : null}
    </span>
  )
}
