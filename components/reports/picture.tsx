import type { Chart } from '@/lib/report/model'
import { draw } from '@/lib/report/pictures/draw'
import type { Mark, Paint } from '@/lib/report/pictures/picture'

/** Tokens that have another name on the screen; every other paint is the token of its own name. */
const tokens: Partial<Record<Paint, string>> = { good: 'ready', watch: 'at-risk', bad: 'blocked' }
const colour = (paint: Paint | undefined): string => (paint === undefined ? 'none' : `var(--${tokens[paint] ?? paint})`)

const HATCH = 5

function Shape({ mark }: { mark: Mark }) {
  if (mark.kind === 'text') {
    const { anchor, fill, size, text, weight, x, y } = mark
    return (
      <text x={x} y={y} fontSize={size} fontWeight={weight} textAnchor={anchor} fill={colour(fill)}>
        {text}
      </text>
    )
  }
  const { dash, fill, opacity, stroke, thick } = mark
  const look = {
    fill: colour(fill),
    stroke: colour(stroke),
    strokeWidth: thick ?? 1,
    strokeDasharray: dash?.join(' '),
    opacity,
  }
  switch (mark.kind) {
    case 'line':
      return <line x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} {...look} />
    case 'circle':
      return <circle cx={mark.x} cy={mark.y} r={mark.r} {...look} />
    case 'path':
      return <path d={mark.d} {...look} />
    case 'rect': {
      const { hatch, height, radius, width, x, y } = mark
      return (
        <>
          <rect x={x} y={y} width={width} height={height} rx={radius} {...look} />
          {hatch ? <path d={hatching(x, y, width, height)} stroke={colour(hatch)} strokeWidth={1} fill="none" /> : null}
        </>
      )
    }
  }
}

/** Slanted lines that end at the edges of their rectangle. */
function hatching(x: number, y: number, width: number, height: number): string {
  const lines: string[] = []
  for (let from = HATCH; from < width + height; from += HATCH) {
    const [x1, y1] = from <= width ? [x + from, y] : [x + width, y + from - width]
    const [x2, y2] = from <= height ? [x, y + from] : [x + from - height, y + height]
    lines.push(`M${x1} ${y1}L${x2} ${y2}`)
  }
  return lines.join('')
}

type DrawnProps = { chart: Chart; width: number; className: string }

function Drawn({ chart, className, width: wanted }: DrawnProps) {
  const { height, label, marks, width } = draw(chart, { width: wanted })
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className={`h-auto w-full ${className}`}
      style={{ maxWidth: width }}
      fontFamily="var(--font-words)"
    >
      {marks.map((mark, index) => (
        <Shape key={index} mark={mark} />
      ))}
    </svg>
  )
}

const PHONE = 312

/** The steps of a rail in words: six names do not stand side by side on a phone. */
function Steps({ chart: { steps } }: { chart: Extract<Chart, { kind: 'phase-rail' }> }) {
  return (
    <ol className="hidden gap-0.5 phone:grid print:hidden">
      {steps.map(({ label, note, state }) => (
        <li key={label} className={`flex justify-between gap-3 ${state === 'here' ? 'font-semibold' : 'text-ink-2'}`}>
          <span>{label}</span>
          <span className="t-meta">{note}</span>
        </li>
      ))}
    </ol>
  )
}

/** A picture of a report as SVG in the tokens of the screen. On a phone it is drawn anew for the narrower width. */
export function Picture({ chart, width }: { chart: Chart; width: number }) {
  return (
    <>
      <Drawn chart={chart} width={width} className="phone:hidden" />
      {chart.kind === 'phase-rail' ? (
        <Steps chart={chart} />
      ) : (
        <Drawn chart={chart} width={PHONE} className="hidden phone:block print:hidden" />
      )}
    </>
  )
}
