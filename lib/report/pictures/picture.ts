/**
 * A picture as vector primitives: what a screen writes as SVG and a PDF as paths. Colours are names of the design's
 * tokens; a screen maps them to its variables, paper to the light theme (`light.ts`). Text stands on its baseline.
 */
export type Paint =
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'line'
  | 'line-2'
  | 'grid'
  | 'control'
  | 'surface'
  | 'surface-2'
  | 'surface-3'
  | 'accent'
  | 'index'
  | 'good'
  | 'watch'
  | 'bad'
  | 'unknown'
  | `level-${1 | 2 | 3 | 4 | 5}`
  | `on-level-${1 | 2 | 3 | 4 | 5}`
  | 'level-edge'
  | `chart-${1 | 2 | 3 | 4 | 5 | 6}`

export type Weight = 400 | 600
export type Anchor = 'start' | 'middle' | 'end'

type Drawn = { fill?: Paint; stroke?: Paint; thick?: number; dash?: readonly number[]; opacity?: number }

export type Mark =
  /** `hatch` draws thin slanted lines in this colour over the fill: what is unknown. */
  | ({ kind: 'rect'; x: number; y: number; width: number; height: number; radius?: number; hatch?: Paint } & Drawn)
  | ({ kind: 'line'; x1: number; y1: number; x2: number; y2: number } & Drawn)
  /** An SVG path of absolute M, L, C and Z. */
  | ({ kind: 'path'; d: string } & Drawn)
  | ({ kind: 'circle'; x: number; y: number; r: number } & Drawn)
  | { kind: 'text'; x: number; y: number; text: string; size: number; weight: Weight; anchor: Anchor; fill: Paint }

export type Picture = { width: number; height: number; label: string; marks: Mark[] }

/** How wide a picture may be and in which language its numbers are written. */
export type Frame = { width: number; language: string }

/** Two decimals are finer than any printer; shorter numbers keep files small. */
export const at = (value: number): number => Math.round(value * 100) / 100

export const text = (
  x: number,
  y: number,
  words: string,
  { size = 12, weight = 400, anchor = 'start', fill = 'ink' }: Partial<Extract<Mark, { kind: 'text' }>> = {},
): Mark => ({ kind: 'text', x: at(x), y: at(y), text: words, size, weight, anchor, fill })

export const line = (x1: number, y1: number, x2: number, y2: number, drawn: Drawn): Mark => ({
  kind: 'line',
  x1: at(x1),
  y1: at(y1),
  x2: at(x2),
  y2: at(y2),
  ...drawn,
})

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  drawn: Drawn & { radius?: number; hatch?: Paint },
): Mark => ({
  kind: 'rect',
  x: at(x),
  y: at(y),
  width: at(Math.max(0, width)),
  height: at(Math.max(0, height)),
  ...drawn,
})

export const circle = (x: number, y: number, r: number, drawn: Drawn): Mark => ({
  kind: 'circle',
  x: at(x),
  y: at(y),
  r,
  ...drawn,
})

/** A path through points; where one is missing the line is broken, never drawn on. */
export function path(points: readonly ({ x: number; y: number } | null)[], drawn: Drawn): Mark {
  let open = false
  const steps = points.flatMap((point) => {
    if (!point) {
      open = false
      return []
    }
    const step = `${open ? 'L' : 'M'}${at(point.x)} ${at(point.y)}`
    open = true
    return [step]
  })
  return { kind: 'path', d: steps.join(''), ...drawn }
}
