import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { Coverage } from '@/lib/scoring/controls/coverage'
import { buttonClass } from '../ui/button'
import { Download } from '../ui/icons'
import { Plate, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import { stateFills, stateShapes } from './control-states'

/** A framework in scope as a screen shows it: what it is, why it is in scope, and how far it is covered. */
export type FrameworkView = {
  id: string
  name: string
  edition: string
  checked: string
  source: string
  reason: string
  coverage: Coverage
}

export type CoveragePlateProps = {
  frameworks: readonly FrameworkView[]
  /** State of a reference → its word. */
  words: Record<string, string>
  /** Opens the editor of the scope. */
  edit: React.ReactNode
}

/** One bar per framework in scope: every state is a segment and a number with its word, so that colour never tells alone. */
export function CoveragePlate({ frameworks, words, edit }: CoveragePlateProps) {
  const t = useTranslations('compliance')
  return (
    <Plate clip aria-labelledby="scope" className="mb-4">
      <PlateHeader id="scope" title={t('scope.title')} more={edit} className="pb-2" />
      <ul>
        {frameworks.map((one) => (
          <li key={one.id} className="border-t border-line px-4 py-3">
            <FrameworkRow one={one} words={words} />
          </li>
        ))}
      </ul>
      <p className="t-meta border-t border-line px-4 py-3">{t('coverage.how')}</p>
    </Plate>
  )
}

/** Nobody looked, or there is nothing to look at yet. */
const OPEN: readonly string[] = ['untested', 'without-control']

function FrameworkRow({ one, words }: { one: FrameworkView; words: Record<string, string> }) {
  const { slug } = usePageContext()
  const t = useTranslations('compliance.coverage')
  const { covered, inScope, outside, pct, shares } = one.coverage
  const present = shares.filter(({ references }) => references > 0)
  const open = shares.reduce((sum, { references, state }) => sum + (OPEN.includes(state) ? references : 0), 0)
  const told = present.map(({ references, state }) => t('share', { state: words[state] ?? state, count: references }))
  const href = `/api/v1/organizations/${slug}/compliance/export?framework=${one.id}`
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="t-sm font-semibold">{one.name}</h3>
        <span className="tabular-nums">
          <b className="text-md font-semibold">{pct === null ? '–' : t('covered', { pct: pct.toFixed(1) })}</b>{' '}
          <span className="t-meta">{pct === null ? t('nothing') : t('of', { covered, scope: inScope })}</span>
        </span>
        <a
          className={buttonClass({ size: 'sm', className: 'ml-auto phone:ml-0' })}
          href={href}
          download
          aria-label={t('exportOf', { name: one.name })}
        >
          <Download className="size-[15px]" />
          {t('export')}
        </a>
      </div>
      <div
        role="img"
        aria-label={t('bar', { name: one.name, list: told.join(', ') })}
        className="mt-2 flex h-2.5 overflow-hidden rounded-full border border-line-2 bg-surface-2"
      >
        {present.map(({ references, state }) => (
          <i key={state} className={stateFills[state]} style={{ width: `${(references / inScope) * 100}%` }} />
        ))}
      </div>
      <p className="mt-1.5 flex flex-wrap gap-x-4 gap-y-0.5 tabular-nums">
        {present.map(({ references, state }) => (
          <Status key={state} kind={stateShapes[state]}>
            {t('share', { state: words[state] ?? state, count: references })}
          </Status>
        ))}
      </p>
      <p className="t-meta mt-1 wrap-anywhere">{t('why', { source: one.source, reason: one.reason })}</p>
      {2 * open > inScope ? <p className="t-sm mt-1 text-ink-2">{t('early')}</p> : null}
      {outside > 0 ? <p className="t-meta">{t('outside', { count: outside })}</p> : null}
      <details className="t-meta">
        <summary className="inline-flex min-h-6 cursor-pointer items-center text-accent">{t('numbers')}</summary>
        <p className="max-w-[72ch]">{t('edition', { edition: one.edition, checked: one.checked })}</p>
      </details>
    </>
  )
}
