'use client'

import { Bar, BarChart, CartesianGrid, Cell, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { stepsTo } from './axis'
import type { CostChartProps, CostPoint } from './cost-chart'

const mono = { fontFamily: 'var(--font-code)', fontSize: 11, fontWeight: 500, fill: 'var(--ink-3)' }
const compact = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 })

function Hint({ active, payload }: { active?: boolean; payload?: readonly { payload?: CostPoint }[] }) {
  const point = payload?.[0]?.payload
  if (!active || !point) return null
  return (
    <div className="rounded-md border border-line-2 bg-raised px-2 py-1 text-xs shadow-md">
      <b className="font-semibold tabular-nums">{point.text}</b> <span className="text-ink-3">{point.label}</span>
    </div>
  )
}

export function CostPlot({ points, lines }: CostChartProps) {
  const steps = stepsTo(Math.max(...points.map((point) => point.value ?? 0), ...lines.map((line) => line.value), 1))
  return (
    <ResponsiveContainer width="100%" height={220} initialDimension={{ width: 480, height: 220 }}>
      <BarChart data={points} margin={{ top: 14, right: 8, bottom: 4, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--grid)" />
        <XAxis
          dataKey="label"
          tick={mono}
          tickMargin={8}
          axisLine={false}
          tickLine={false}
          minTickGap={8}
          interval="preserveStartEnd"
        />
        <YAxis
          domain={[0, steps.at(-1) ?? 1]}
          ticks={steps}
          width={54}
          tick={mono}
          axisLine={false}
          tickLine={false}
          tickFormatter={(value: number) => compact.format(value)}
        />
        <Tooltip content={<Hint />} cursor={{ fill: 'var(--surface-2)' }} isAnimationActive={false} />
        <Bar dataKey="value" isAnimationActive={false} maxBarSize={36} radius={[3, 3, 0, 0]}>
          {points.map((point) => (
            <Cell
              key={point.label}
              fill={point.open ? 'var(--surface-2)' : point.over ? 'var(--flagged)' : 'var(--chart-1)'}
              stroke={point.open ? 'var(--ink-3)' : undefined}
              strokeDasharray={point.open ? '3 2' : undefined}
            />
          ))}
        </Bar>
        {lines.map((line) => (
          <ReferenceLine
            key={line.label}
            y={line.value}
            stroke={line.limit ? 'var(--index)' : 'var(--ink-3)'}
            strokeWidth={1.5}
            strokeDasharray={line.limit ? '5 3' : '2 3'}
            label={{
              value: line.label,
              position: line.limit ? 'insideBottomLeft' : 'insideTopLeft',
              fill: line.limit ? 'var(--index)' : 'var(--ink-2)',
              fontFamily: 'var(--font-words)',
              fontSize: 11,
              fontWeight: 600,
            }}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}
