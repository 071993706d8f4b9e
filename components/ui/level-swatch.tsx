export type Level = 1 | 2 | 3 | 4 | 5

export type LevelSwatchProps = {
  /** A rating, null when there is none yet, 'na' when the question does not apply. */
  level: Level | 'na' | null
  /** Spoken instead of the numeral, for example "3 of 5, Ready". Leave out where the word stands beside it. */
  label?: string
  naText?: string
  className?: string
}

export function LevelSwatch({ level, label, naText = 'n/a', className = '' }: LevelSwatchProps) {
  const text = level === 'na' ? naText : (level ?? '')
  return (
    <span
      className={`lv ${className}`}
      data-l={level ?? 'none'}
      {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}
    >
      {text}
    </span>
  )
}
