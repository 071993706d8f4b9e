import type { Level } from '../ui/level-swatch'

export type LevelScaleProps = {
  /** Null while there is no rating. */
  level: Level | null
  previous: Level | null
  /** The mean of the answers, drawn as a fine tick under the bar. */
  mean?: number
  /** Spoken for the picture. */
  label: string
}

/** Five cells, the index tick at the end of cell 3, the previous value as a hollow dot. */
export function LevelScale({ label, level, previous, mean }: LevelScaleProps) {
  return (
    <span className="scale" data-l={level ?? 'none'} role="img" aria-label={label}>
      <span className="scale-track">
        {[1, 2, 3, 4, 5].map((cell) => (
          <i key={cell} className={level !== null && cell <= level ? 'on' : undefined} />
        ))}
      </span>
      <span className="scale-line" />
      {previous === null ? null : <span className="scale-before" style={{ left: `${previous * 20}%` }} />}
      {mean === undefined ? null : <span className="scale-mean" style={{ left: `${mean * 20}%` }} />}
    </span>
  )
}
