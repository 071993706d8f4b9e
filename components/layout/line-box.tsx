import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Observed, Sentence, Threshold, Truth } from '@/lib/scoring/types'
import { Link } from '../ui/link'
import { Status, type StatusKind } from '../ui/status'
import { Tag } from '../ui/tag'
import { useMeasures } from './measures'
import { useSentences } from './sentences'

/** What a page needs of a gate line (LineResult) or a rule that reads like one. */
export type LineBoxLine = {
  value: Truth
  origin: 'framework' | 'portal'
  observed: Observed | null
  threshold: Threshold | null
  summary: Sentence
}

export type LineBoxProps = {
  /** P3-A7 */
  id: string
  /** The item's own words. */
  text: string
  line: LineBoxLine
  /** Where the gate is, and its name as people read it: 3→4. */
  gate: { href: string; label: string }
  /** Beside the state: an action that would move the line. */
  children?: ReactNode
}

const kinds: Record<Truth, StatusKind> = {
  true: 'ready',
  false: 'at-risk',
  unknown: 'unknown',
  'not-applicable': 'clear',
}

/** How a module stands towards the gate it feeds: the line's words, what was found, its limit and where that comes from. */
export function LineBox({ id, text, line, gate, children }: LineBoxProps) {
  const t = useTranslations('layout.line')
  const sentence = useSentences()
  const { observed, limit } = useMeasures()
  return (
    <section
      aria-label={text}
      className="plate mb-4 flex flex-wrap items-center gap-x-5 gap-y-2 px-4 py-3 phone:items-start"
    >
      <div className="min-w-0 flex-1 basis-80">
        <p className="text-sm leading-6 font-medium text-pretty">
          {text} <Tag>{t(line.origin)}</Tag>
        </p>
        <p className="text-xs leading-[1.125rem] text-pretty text-ink-2">
          <span className="id">{id}</span> · {sentence(line.summary)} ·{' '}
          <Link href={gate.href}>{t('gate', { gate: gate.label })}</Link>
        </p>
      </div>
      <div className="text-right text-base leading-5 font-semibold tabular-nums phone:text-left">
        {line.observed ? observed(line.observed) : '–'}
        {line.threshold ? (
          <span className="block text-xs leading-4 font-normal text-ink-2">{limit(line.threshold)}</span>
        ) : null}
      </div>
      <Status kind={kinds[line.value]} box>
        {t(`state.${line.value}`)}
      </Status>
      {children}
    </section>
  )
}
