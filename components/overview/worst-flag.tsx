import { useTranslations } from 'next-intl'
import { type OriginKind, OriginLegend } from '../layout/origin-legend'
import { ButtonLink } from '../ui/button'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Reading, type ReadingProps } from '../ui/reading'
import { Status } from '../ui/status'

export type WorstFlagProps = {
  flagsHref: string
  /** "2 flagged, 1 on watch" */
  summary: string
  /** Null when no pattern is flagged or watched. */
  flag: {
    name: string
    state: 'flagged' | 'watch'
    /** "Flagged 49 days" */
    stateText: string
    text: string
    reading?: ReadingProps
    signal: string
    /** Whose rule it is; what its tag means is said beside it. */
    origin: OriginKind
    action?: { label: string; href: string }
  } | null
  /** Patterns that cannot be judged yet, said where there is no flag: "3 patterns have no data". */
  unknownText?: string
  className?: string
}

export function WorstFlag({ flagsHref, summary, flag, unknownText, className = '' }: WorstFlagProps) {
  const t = useTranslations('overview')
  return (
    <Plate className={className}>
      <PlateHeader title={t('flag.title')} more={<Link href={flagsHref}>{summary}</Link>} />
      {flag === null ? (
        <PlateBody className="grid gap-2.5">
          <p className="t-sm text-ink-2">{t('flag.none')}</p>
          {unknownText === undefined ? null : <Status kind="unknown">{unknownText}</Status>}
        </PlateBody>
      ) : (
        <PlateBody className="grid gap-2.5">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h3 className="t-card">{flag.name}</h3>
            <Status kind={flag.state} box>
              {flag.stateText}
            </Status>
          </div>
          <p className="t-sm text-ink-2">{flag.text}</p>
          <div className="flex flex-wrap items-end justify-between gap-2">
            <div className="grid min-w-36 gap-[5px]">
              {flag.reading ? <Reading {...flag.reading} /> : null}
              <span className="id">{flag.signal}</span>
            </div>
            {flag.action ? <ButtonLink href={flag.action.href}>{flag.action.label}</ButtonLink> : null}
          </div>
          <OriginLegend of={[flag.origin]} />
        </PlateBody>
      )}
    </Plate>
  )
}
