import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import type { LineResult } from '@/lib/scoring/gates/types'
import { Link } from '../ui/link'
import { Plate } from '../ui/plate'
import { Reading } from '../ui/reading'
import { Status, type StatusKind } from '../ui/status'
import { Tag } from '../ui/tag'
import { useMeasures } from './measures'
import { placeOfMissing } from './missing-place'
import { useSentences } from './sentences'

/** More missing inputs than this do not help. */
const SHOWN = 6

const states = {
  true: { kind: 'ready', word: 'met' },
  false: { kind: 'at-risk', word: 'unmet' },
  unknown: { kind: 'unknown', word: 'unknown' },
  'not-applicable': { kind: 'unknown', word: 'unknown' },
} as const satisfies Record<string, { kind: StatusKind; word: string }>

export type LinePlateProps = {
  line: LineResult
  /** The line's own words in the framework: what it asks, and how the portal reads that. */
  title: string
  reading: string
  gate: { name: string; href: string }
  /** Instead of the value and threshold of the line, where another figure says more. */
  figure?: ReactNode
  /** The arithmetic: what the figure is made of. */
  children?: ReactNode
}

/** One required line of a gate on the page of the records it is made of: state, figure against limit, how it is counted. */
export function LinePlate({ line, title, reading, gate, figure, children }: LinePlateProps) {
  const { base } = usePageContext()
  const t = useTranslations('layout.linePlate')
  const say = useSentences()
  const { value, unit, limit } = useMeasures()
  const { kind, word } = states[line.value]
  const { also, observed, threshold } = line
  const share =
    observed && threshold && threshold.value > 0 && !observed.of ? Number(observed.value) / threshold.value : null
  return (
    <Plate aria-labelledby={`line-${line.itemId}`} className="mb-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-4 pt-3">
        <h2 id={`line-${line.itemId}`} className="t-card flex flex-wrap items-center gap-2">
          <span className="id">{line.itemId}</span> {title}
        </h2>
        <span className="t-sm ml-auto flex flex-wrap items-center gap-2 phone:ml-0">
          <Link href={gate.href} className="inline-flex min-h-6 items-center">
            {t('gate', { gate: gate.name })}
          </Link>
          <Status kind={kind} box>
            {t(word)}
          </Status>
        </span>
      </div>
      <div className="grid grid-cols-[minmax(150px,200px)_minmax(0,1fr)] gap-x-6 gap-y-3 px-4 pt-2.5 pb-3.5 phone:grid-cols-1">
        <div>
          {figure ?? (
            <Reading
              value={observed ? value(observed) : '–'}
              unit={observed ? unit(observed) : undefined}
              threshold={
                threshold
                  ? t('needs', { limit: [threshold, ...also.map((pair) => pair.threshold)].map(limit).join(', ') })
                  : undefined
              }
              meter={share === null ? undefined : { fill: Math.min(1, share), threshold: 1 }}
            />
          )}
        </div>
        <div className="t-sm grid min-w-0 grid-cols-1 content-start gap-1">
          <p className="font-medium">{say(line.summary)}</p>
          {line.clears ? <p className="text-ink-2">{t('toMeet', { text: say(line.clears) })}</p> : null}
          {line.missing.slice(0, SHOWN).map((input) => {
            const { sentence } = input
            const text = t('missing', { text: say(sentence) })
            const href = base !== undefined && input.recordId ? placeOfMissing(base, input) : undefined
            return (
              <p key={`${sentence.code}${JSON.stringify(sentence.params)}`} className="text-ink-2">
                {href ? <Link href={href}>{text}</Link> : text}
              </p>
            )
          })}
          {line.notes.map((note) => (
            <p key={JSON.stringify(note)} className="text-ink-2">
              {say(note)}
            </p>
          ))}
          {children}
          <details>
            <summary className="inline-flex min-h-6 cursor-pointer items-center text-accent">{t('how')}</summary>
            <p className="mt-1 max-w-[72ch] text-ink-2">
              {reading} <Tag>{t(line.origin)}</Tag>
            </p>
          </details>
        </div>
      </div>
    </Plate>
  )
}
