'use client'

import { Delta } from '../ui/delta'
import { LevelSwatch } from '../ui/level-swatch'
import { Link } from '../ui/link'
import { LevelScale, type LevelScaleProps } from './level-scale'

export type AreaRow = LevelScaleProps & {
  id: string
  name: string
  /** The level's word, below 3 "Needs focus". */
  word: string
  note?: string
  change: number | null
  /** The change in words, and what stands where there is none. */
  spoken?: string
  unchanged?: string
  href?: string
}

/** The rows of areas. In the browser only because their few values are a tenth of what they look like. */
export function AreaRows({ rows }: { rows: AreaRow[] }) {
  return rows.map((row) => {
    const face = (
      <>
        <span className="area-name">
          {row.name}
          {row.note === undefined ? null : <small>{row.note}</small>}
        </span>
        <span className="area-scale">
          <LevelScale level={row.level} previous={row.previous} mean={row.mean} label={row.label} />
        </span>
        <span className="area-level">
          <LevelSwatch level={row.level} />
          {row.word}
        </span>
        <Delta value={row.change} label={row.spoken} noneText={row.unchanged} />
      </>
    )
    return row.href === undefined ? (
      <div key={row.id} className="area">
        {face}
      </div>
    ) : (
      <Link key={row.id} href={row.href} className="area">
        {face}
      </Link>
    )
  })
}

/** The scale above the rows. */
export function AreaHead({ words }: { words: { rating: string; change: string } }) {
  return (
    <div aria-hidden="true" className="area-head">
      <span />
      <span className="relative h-4 font-mono">
        {[1, 2, 3, 4, 5].map((level) => (
          <span
            key={level}
            className={`absolute -translate-x-3/5 ${level === 3 ? 'font-semibold text-index' : ''}`}
            style={{ left: `${level * 20}%` }}
          >
            {level}
          </span>
        ))}
      </span>
      <span>{words.rating}</span>
      <span>{words.change}</span>
    </div>
  )
}
