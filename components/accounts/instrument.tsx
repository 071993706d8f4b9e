const CENTRE = { x: 760, y: 44 }
const SWING = 30

function at(angle: number, radius: number) {
  const turn = (angle * Math.PI) / 180
  return { x: (CENTRE.x + radius * Math.sin(turn)).toFixed(1), y: (CENTRE.y + radius * Math.cos(turn)).toFixed(1) }
}

function arc(radius: number, from = -SWING, to = SWING) {
  const [a, b] = [at(from, radius), at(to, radius)]
  return `M${a.x} ${a.y}A${radius} ${radius} 0 0 0 ${b.x} ${b.y}`
}

const rim = 790
const colours = [
  'var(--level-1)',
  'color-mix(in oklab, var(--level-1) 20%, var(--level-2))',
  'color-mix(in oklab, var(--level-2) 40%, var(--level-3))',
  'color-mix(in oklab, var(--level-3) 60%, var(--level-4))',
  'color-mix(in oklab, var(--level-4) 80%, var(--level-5))',
  'var(--level-5)',
]

/** Graduations drawn as one dashed arc each: `count` marks of `length` along the rim. */
function Marks({ count, length, faint }: { count: number; length: number; faint?: boolean }) {
  return (
    <path
      d={arc(rim - length / 2)}
      fill="none"
      stroke="var(--control)"
      strokeWidth={length}
      pathLength={count}
      strokeDasharray={`${0.00097 * count} ${1 - 0.00097 * count}`}
      opacity={faint ? 0.6 : 0.9}
    />
  )
}

/** The picture beside the sign-in form: the six phases as the scale of a sextant, its index on the first. */
export function Instrument({ phases }: { phases: readonly string[] }) {
  const step = (2 * SWING) / phases.length
  const index = at(-SWING + step * 0.88, 842)
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 1520 900"
      preserveAspectRatio="xMidYMax slice"
      className="absolute inset-0 size-full"
    >
      {[-SWING, SWING].map((angle) => (
        <line
          key={angle}
          x1={at(angle, 820).x}
          y1={at(angle, 820).y}
          x2={CENTRE.x}
          y2={CENTRE.y}
          stroke="var(--line-2)"
        />
      ))}
      <path d={arc(820)} fill="none" stroke="var(--line-2)" />
      <path d={arc(rim)} fill="none" stroke="var(--ink-2)" strokeWidth="1.4" />
      <Marks count={phases.length * 30} length={14} faint />
      <Marks count={phases.length * 6} length={24} />
      <Marks count={phases.length * 2} length={32} />
      {phases.map((name, i) => {
        const from = -SWING + i * step
        const words = name.split(' ')
        const lines = words.length > 1 ? [words.slice(0, -1).join(' '), words.at(-1)!] : [name]
        const spot = at(from + step / 2, 702)
        return (
          <g key={name}>
            <path d={arc(805, from + 0.14, from + step - 0.14)} fill="none" stroke={colours[i]} strokeWidth="22" />
            <g
              transform={`translate(${spot.x} ${spot.y}) rotate(${-(from + step / 2)})`}
              textAnchor="middle"
              className="phone:hidden"
            >
              <text y="-19" fontSize="15" fontWeight="500" fill={i === 0 ? 'var(--index)' : 'var(--ink-3)'}>
                {i + 1}
              </text>
              {lines.map((line, n) => (
                <text
                  key={line}
                  y={2 + n * 18}
                  fontSize="14"
                  fontWeight={i === 0 ? 600 : 450}
                  fill={i === 0 ? 'var(--ink)' : 'var(--ink-2)'}
                >
                  {line}
                </text>
              ))}
            </g>
          </g>
        )
      })}
      {Array.from({ length: phases.length + 1 }, (_, i) => {
        const angle = -SWING + i * step
        const [a, b] = [at(angle, rim - 56), at(angle, rim)]
        return <line key={angle} x1={a.x} y1={a.y} x2={b.x} y2={b.y} stroke="var(--ink-2)" strokeWidth="1.4" />
      })}
      <line x1={index.x} y1={index.y} x2={CENTRE.x} y2={CENTRE.y} stroke="var(--index)" strokeWidth="1.6" />
      <circle cx={index.x} cy={index.y} r="5" fill="var(--surface)" stroke="var(--index)" strokeWidth="1.6" />
      <circle cx={CENTRE.x} cy={CENTRE.y} r="13" fill="var(--canvas)" stroke="var(--ink-2)" strokeWidth="1.4" />
      <circle cx={CENTRE.x} cy={CENTRE.y} r="4" fill="var(--ink)" />
    </svg>
  )
}
