'use client'

import { Circle, CircleCheck, CircleDot, RotateCcw } from '../ui/icons'
import { Link } from '../ui/link'
import { positionOf, type RailGate, type RailPhase } from './rail-position'

export type RailPictureProps = {
  /** Six, in order, each with its state in a word. */
  phases: (RailPhase & { word: string })[]
  /** Five, in order, each with a sentence. */
  gates: (RailGate & { sentence: string })[]
  /** What the rail is, where it stands, and the same in short. */
  words: { label: string; here: string; of: string }
}

const width = 600
const part = width / 6

/** All graduations between two positions as one path: long at a boundary, middle at the half, short elsewhere. */
function ticks(from: number, to: number): string {
  const path: string[] = []
  for (let tick = 0; tick <= 60; tick += 1) {
    const x = tick * 10
    if (x < from || x > to) continue
    path.push(`M${x} ${tick % 10 === 0 ? 1 : tick % 5 === 0 ? 9 : 12}V17`)
  }
  return path.join('')
}

function PhaseIcon({ state }: { state: RailPhase['state'] }) {
  const size = 'size-3.5 stroke-[2.1]'
  if (state === 'done') return <CircleCheck className={`${size} text-ink-2`} />
  if (state === 'current') return <CircleDot className={`${size} text-index`} />
  if (state === 'rollback') return <RotateCcw className={`${size} text-ink-2`} />
  if (state === 'locked') return <Circle className={`${size} text-ink-3`} />
  return (
    <svg aria-hidden="true" width="14" height="14" viewBox="0 0 24 24" className="text-ink-2">
      <circle cx="12" cy="12" r="9.5" fill="none" stroke="currentColor" strokeWidth="2.2" />
      <path d="M12 5.5a6.5 6.5 0 0 0 0 13z" fill="currentColor" />
    </svg>
  )
}

const inks: Record<RailPhase['state'], string> = {
  done: 'font-medium text-ink',
  current: 'font-semibold text-ink',
  rollback: 'font-medium text-ink',
  early: 'font-medium text-ink-2',
  locked: 'font-[450] text-ink-3',
}

/**
 * The signature of the portal: a graduated line of six phases with the position, the gates and the early work ahead. In the
 * browser only because its few values are a tenth of what it looks like.
 */
export function RailPicture({ phases, gates, words }: RailPictureProps) {
  const { current, number, percent, progress } = positionOf(phases)
  const start = (number - 1) * part
  const here = start + progress * part
  return (
    <>
      <div className="hidden items-baseline justify-between gap-3 phone:flex">
        <span className="t-card">
          {number} {current?.name}
        </span>
        <span className="t-meta text-right">
          {words.of} · {current?.line}
        </span>
      </div>
      <nav aria-label={words.label} className="rail">
        <div className="rail-mark" style={{ left: `clamp(14px, ${(here / width) * 100}%, calc(100% - 14px))` }}>
          <span aria-hidden="true">{percent}%</span>
          <span className="sr-only">{words.here}</span>
          <svg aria-hidden="true" width="9" height="7" viewBox="0 0 9 7">
            <path d="M0 0h9L4.5 7z" fill="currentColor" />
          </svg>
        </div>
        <svg
          aria-hidden="true"
          className="h-6 w-full overflow-visible"
          viewBox={`0 0 ${width} 24`}
          preserveAspectRatio="none"
          shapeRendering="crispEdges"
        >
          <path d={ticks(0, here)} stroke="var(--ink-2)" vectorEffect="non-scaling-stroke" />
          <path d={ticks(here + 0.01, width)} stroke="var(--line-2)" vectorEffect="non-scaling-stroke" />
          <rect y="17" width={width} height="3" fill="var(--surface-3)" />
          <rect y="17" width={start} height="3" fill="var(--ink-2)" />
          <rect x={start} y="17" width={here - start} height="3" fill="var(--index)" />
          {phases
            .filter((phase) => phase.number > number && phase.progress > 0)
            .map((phase) => (
              <rect
                key={phase.number}
                x={(phase.number - 1) * part}
                y="17"
                width={phase.progress * part}
                height="3"
                fill="var(--control)"
              />
            ))}
        </svg>
        {gates.map((gate, index) => (
          <i
            key={gate.name}
            className="rail-gate"
            data-state={gate.state}
            style={{ left: `${((index + 1) * 100) / 6}%` }}
          >
            <span className="sr-only">{gate.sentence}</span>
          </i>
        ))}
        <ol className="mt-1.5 grid grid-cols-6 phone:hidden">
          {phases.map((phase) => (
            <li key={phase.number} aria-current={phase.state === 'current' ? 'step' : undefined}>
              <PhaseCell phase={phase} stateWord={phase.word} />
            </li>
          ))}
        </ol>
      </nav>
    </>
  )
}

function PhaseCell({ phase, stateWord }: { phase: RailPhase; stateWord: string }) {
  const face = (
    <>
      <span
        className={`flex items-start gap-[5px] pr-3 text-[.78125rem] leading-5 [&_svg]:mt-[3px] tracking-[-.012em] snug:items-start snug:pr-2 snug:leading-[1.0625rem] narrow:flex-wrap snug:[&_svg]:mt-px ${inks[phase.state]}`}
      >
        <PhaseIcon state={phase.state} />
        {/* One text, so that a second line of the name begins where the line below does. */}
        <span className="narrow:contents">
          <span>{phase.number}</span>{' '}
          <span className="narrow:basis-full narrow:text-xs">
            {phase.name}
            <span className="sr-only">, {stateWord}</span>
          </span>
        </span>
      </span>
      <span className="t-meta block pr-1 pl-[19px] narrow:pl-0">{phase.line}</span>
    </>
  )
  const className = 'block rounded-sm py-[5px] text-inherit no-underline'
  return phase.href === undefined ? (
    <span className={className}>{face}</span>
  ) : (
    <Link href={phase.href} className={className}>
      {face}
    </Link>
  )
}
