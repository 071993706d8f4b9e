import { Link } from '../ui/link'

export type GateChipProps = {
  /** "2→3" */
  gate: string
  /** One square per line of the gate. */
  checks: ('met' | 'carried' | 'unmet' | 'unknown')[]
  /** One circle per seat; `you` is the reader's own open seat. */
  seats: ('signed' | 'you' | 'open')[]
  /** The sentence that carries it: "2 of 3 met · 1 approval left". */
  text: string
  href?: string
  className?: string
}

/** The state of a gate in one line, the same in list, header and report. */
export function GateChip({ gate, checks, seats, text, href, className = '' }: GateChipProps) {
  const look = `inline-flex min-h-8 items-center gap-2.5 rounded-md border border-line-2 bg-surface pr-3 pl-2.5 text-sm font-medium text-ink tabular-nums no-underline phone:min-h-10 ${className}`
  const face = (
    <>
      <span className="grid self-stretch place-items-center border-r border-line pr-2.5 font-mono text-xs leading-none font-medium text-ink-2">
        {gate}
      </span>
      <span className="pips" aria-hidden="true">
        {checks.map((check, index) => (
          <i key={index} className={check} />
        ))}
        {seats.map((seat, index) => (
          <i key={index} className={`seat ${seat === 'signed' ? 'met' : seat}`} />
        ))}
      </span>
      <span>{text}</span>
    </>
  )
  return href === undefined ? (
    <span className={look}>{face}</span>
  ) : (
    <Link href={href} className={`${look} hover:border-control`}>
      {face}
    </Link>
  )
}
