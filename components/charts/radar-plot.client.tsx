'use client'

import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart, ResponsiveContainer } from 'recharts'
import type { RadarChartProps } from './radar-chart.client'

type TickProps = { x?: string | number; y?: string | number; textAnchor?: string; payload?: { value?: string } }

/** Axis names one word per line: on a phone the picture has no room beside it for two. */
function AxisName({ x = 0, y = 0, textAnchor, payload }: TickProps) {
  const words = (payload?.value ?? '').split(' ')
  const anchor = textAnchor === 'start' || textAnchor === 'end' ? textAnchor : 'middle'
  return (
    <text x={x} y={y} textAnchor={anchor} fontSize={12} fill="var(--ink-2)">
      {words.map((word, index) => (
        <tspan key={word} x={x} dy={index === 0 ? `${0.35 - (words.length - 1) * 0.55}em` : '1.1em'}>
          {word}
        </tspan>
      ))}
    </text>
  )
}

export function RadarPlot({ axes, threshold }: RadarChartProps) {
  const data = axes.map((axis) => ({ ...axis, line: threshold }))
  const compared = axes.some((axis) => axis.before !== null)
  return (
    <ResponsiveContainer width="100%" height={280} initialDimension={{ width: 360, height: 280 }}>
      <RadarChart data={data} outerRadius="68%" accessibilityLayer={false}>
        <PolarGrid stroke="var(--grid)" />
        <PolarAngleAxis dataKey="name" tick={(props: TickProps) => <AxisName {...props} />} tickLine={false} />
        <PolarRadiusAxis
          domain={[0, 5]}
          tickCount={6}
          tickFormatter={(level: number) => (level > 0 && level < 5 ? String(level) : '')}
          angle={90}
          axisLine={false}
          tick={{ fontFamily: 'var(--font-code)', fontSize: 10, fill: 'var(--ink-3)' }}
        />
        <Radar
          dataKey="line"
          stroke="var(--index)"
          strokeWidth={1.5}
          strokeDasharray="5 3"
          fill="none"
          isAnimationActive={false}
        />
        {compared ? (
          <Radar
            dataKey="before"
            stroke="var(--ink-3)"
            strokeWidth={1.5}
            strokeDasharray="4 3"
            fill="none"
            isAnimationActive={false}
          />
        ) : null}
        <Radar
          dataKey="now"
          stroke="var(--chart-1)"
          strokeWidth={2.25}
          fill="var(--chart-1)"
          fillOpacity={0.12}
          isAnimationActive={false}
        />
      </RadarChart>
    </ResponsiveContainer>
  )
}
