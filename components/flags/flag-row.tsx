import { ButtonLink } from '../ui/button'
import { Hourglass } from '../ui/icons'
import { Link } from '../ui/link'
import { Plate } from '../ui/plate'
import { Reading, type ReadingProps } from '../ui/reading'
import { Status } from '../ui/status'
import { Tag } from '../ui/tag'
import type { PatternState } from './chain-strip'

export type FlagRowProps = {
  id: string
  name: string
  /** The pattern's own page or the anchor of its signals. */
  href?: string
  state: PatternState
  stateText: string
  /** What was found in one sentence; for `unknown`, what is missing. */
  text: string
  /** "SA-1", "SE-1 to SE-5" */
  signal: string
  /** "framework", "our default", "both" */
  origin: string
  reading?: ReadingProps
  /** "Accepted until 20 Dec by Ingrid Solheim", and why. It changes no state. */
  accepted?: { text: string; reason: string }
  /** "since 2 Oct · 49 days", "never computed" */
  since: string
  /** Exactly one. */
  action?: { label: string; href: string }
}

/** One anti-pattern: state, evidence, observed against threshold, since when, one action. */
export function FlagRow({ flag }: { flag: FlagRowProps }) {
  return (
    <article
      id={flag.id}
      className="grid scroll-mt-16 grid-cols-[172px_minmax(0,1fr)_184px_188px] items-start gap-6 border-t border-line px-4 py-3.5 first:border-t-0 snug:grid-cols-[150px_minmax(0,1fr)_150px_176px] snug:gap-4 narrow:grid-cols-[minmax(0,1fr)_180px] narrow:gap-x-6 narrow:gap-y-2.5 phone:grid-cols-1"
    >
      <div className="grid justify-items-start gap-[5px] phone:flex phone:flex-wrap phone:items-center phone:justify-between">
        <h3 className="t-card">
          {flag.href === undefined ? (
            flag.name
          ) : (
            <Link href={flag.href} className="text-inherit no-underline hover:underline">
              {flag.name}
            </Link>
          )}
        </h3>
        <Status kind={flag.state} box>
          {flag.stateText}
        </Status>
      </div>
      <div className="t-sm narrow:col-start-1">
        {flag.text}
        <div className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="id">{flag.signal}</span>
          <Tag>{flag.origin}</Tag>
        </div>
        {flag.accepted === undefined ? null : (
          <p className="mt-1.5 border-l-2 border-line-2 pl-2 text-ink-2">
            <span className="flex items-center gap-1.5 font-medium">
              <Hourglass className="size-3.5" />
              {flag.accepted.text}
            </span>
            {flag.accepted.reason}
          </p>
        )}
      </div>
      <div className="narrow:col-start-2 narrow:row-start-1 phone:col-start-1 phone:row-start-auto">
        {flag.reading === undefined ? null : <Reading {...flag.reading} />}
      </div>
      <div className="grid justify-items-end gap-1.5 narrow:col-start-2 narrow:justify-items-start phone:col-start-1 phone:flex phone:flex-row-reverse phone:flex-wrap phone:items-center phone:justify-between">
        {flag.action === undefined ? null : (
          <ButtonLink
            href={flag.action.href}
            className="h-auto min-h-8 phone:min-h-10 max-w-full py-1.5 leading-4 whitespace-normal"
          >
            {flag.action.label}
          </ButtonLink>
        )}
        <span className="t-meta tabular-nums">{flag.since}</span>
      </div>
    </article>
  )
}

/** The five patterns; worst first, the page sorts. */
export function FlagList({ flags, label }: { flags: FlagRowProps[]; label: string }) {
  return (
    <Plate aria-label={label} clip>
      {flags.map((flag) => (
        <FlagRow key={flag.id} flag={flag} />
      ))}
    </Plate>
  )
}
