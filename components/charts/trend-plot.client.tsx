'use client'

import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { TrendChartProps, TrendPoint } from './trend-chart'

const mono = { fontFamily: 'var(--font-code)', fontSize: 11, fontWeight: 500, fill: 'var(--ink-3)' }
const words = { fontFamily: 'var(--font-words)', fontSize: 11 }

type DotProps = { cx?: number; cy?: number; index?: number; payload?: TrendPoint }

/** Hollow for the past, filled with its value beside it for the newest. */
function Dot({ cx = 0, cy = 0, last, text }: { cx?: number; cy?: number; last: boolean; text: string }) {
  if (!last) return <circle cx={cx} cy={cy} r={3.2} fill="var(--surface)" stroke="var(--chart-1)" strokeWidth={2} />
  return (
    <g>
      <circle cx={cx} cy={cy} r={5.5} fill="var(--chart-1)" />
      <text x={cx + 10} y={cy + 18} textAnchor="middle" fontSize={14} fontWeight={600} fill="var(--ink)">
        {text}
      </text>
    </g>
  )
}

function Hint({ active, payload }: { active?: boolean; payload?: readonly { payload?: TrendPoint }[] }) {
  const point = payload?.[0]?.payload
  if (!active || !point) return null
  return (
    <div className="rounded-md border border-line-2 bg-raised px-2 py-1 text-xs shadow-md">
      <b className="font-semibold tabular-nums">{point.text}</b> <span className="text-ink-3">{point.label}</span>
    </div>
  )
}

export function TrendPlot({ points, threshold, marks }: TrendChartProps) {
  const labels = new Map(points.map((point) => [point.at, point.label]))
  const first = points[0]?.at ?? 0
  const last = points.at(-1)?.at ?? 1
  // A single scorecard gets a day of room on both sides: a domain of one moment has no width.
  const room = first === last ? 86_400_000 : (last - first) * 0.02
  return (
    <ResponsiveContainer width="100%" height={236} initialDimension={{ width: 404, height: 236 }}>
      <LineChart data={points} margin={{ top: 12, right: 26, bottom: 4, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--grid)" />
        <XAxis
          dataKey="at"
          type="number"
          scale="time"
          domain={[first - room, last + room]}
          ticks={points.map((point) => point.at)}
          tickFormatter={(at: number) => labels.get(at) ?? ''}
          tick={mono}
          tickMargin={12}
          axisLine={false}
          tickLine={false}
          minTickGap={14}
          interval="preserveStartEnd"
        />
        <YAxis domain={[1, 5]} ticks={[1, 2, 3, 4, 5]} width={28} tick={mono} axisLine={false} tickLine={false} />
        {marks.map((mark, index) => (
          // Gates of one quarter stand close: their words stand on three lines in turn.
          <ReferenceLine
            key={mark.at}
            x={mark.at}
            stroke="var(--line-2)"
            label={{
              value: mark.label,
              position: mark.at > first + (last - first) * 0.7 ? 'insideBottomRight' : 'insideBottomLeft',
              dy: -14 * (index % 3),
              fill: 'var(--ink-3)',
              ...words,
            }}
          />
        ))}
        <ReferenceLine
          y={threshold.value}
          stroke="var(--index)"
          strokeWidth={1.5}
          strokeDasharray="5 3"
          label={{
            value: threshold.label,
            // On the side of the line where the first points do not run.
            position: (points[0]?.value ?? 0) < threshold.value ? 'insideBottomLeft' : 'insideTopLeft',
            fill: 'var(--index)',
            fontWeight: 600,
            ...words,
          }}
        />
        <Tooltip content={<Hint />} cursor={{ stroke: 'var(--line-2)' }} isAnimationActive={false} />
        <Line
          dataKey="value"
          type="linear"
          stroke="var(--chart-1)"
          strokeWidth={2.25}
          isAnimationActive={false}
          activeDot={false}
          dot={({ cx, cy, index, payload }: DotProps) => (
            <Dot key={index} cx={cx} cy={cy} last={index === points.length - 1} text={payload?.text ?? ''} />
          )}
        />
      </LineChart>
    </ResponsiveContainer>
  )
}
