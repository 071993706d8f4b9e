'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { compare, scaledTo100 } from '@/lib/scoring/comparison/comparison'
import { OnDemand, useAhead } from '../layout/on-demand.client'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { type Draft, matrixOf, withWeights } from './draft'
import { Grid } from './grid'
import { Outcome } from './outcome'
import type { Part, PartDialogProps } from './part-dialog'
import { useComparison } from './use-comparison'

export type ComparisonProps = {
  id: string
  revision: number
  stored: Draft
  /** Names of the content's criteria and what they judge, by their id. */
  names: Readonly<Record<string, string>>
  judges: Readonly<Record<string, string>>
  editable: boolean
  /** Records an option can lead to. */
  links: PartDialogProps['links']
}

const loadPart = () => import('./part-dialog').then(({ PartDialog }) => PartDialog)
const loadConflict = () => import('./comparison-conflict').then(({ ComparisonConflict }) => ComparisonConflict)

/** The comparison of a decision: everybody tries weights out, who may change it stores them. */
export function ComparisonGrid(props: ComparisonProps) {
  const { id, revision, stored, names, judges, editable } = props
  const t = useTranslations('comparison')
  const router = useRouter()
  const kept = useComparison({ id, revision, stored })
  const { draft, setDraft, dirty, even, wrong, busy, problem, theirs, clear, save, weigh, score, discard } = kept
  const [part, setPart] = useState<Part | null>(null)
  useAhead(loadPart as () => Promise<never>)
  const made = useMemo(() => compare(matrixOf(draft)), [draft])
  const nameOf = (one: string) =>
    draft.options.find((option) => option.id === one)?.name ??
    draft.criteria.flatMap((each) => (each.id === one ? [each.name ?? names[each.criterionId ?? ''] ?? one] : []))[0] ??
    one
  const sum = draft.criteria.reduce((all, { weight }) => all + Math.round(weight * 100), 0) / 100

  return (
    <div className="grid gap-4">
      {draft.options.length === 0 && draft.criteria.length === 0 ? (
        <p className="t-sm text-ink-2">{t(editable ? 'empty' : 'emptyReader')}</p>
      ) : (
        <Grid
          key={dirty ? 'draft' : 'stored'}
          draft={draft}
          made={made}
          nameOf={nameOf}
          judges={judges}
          editable={editable}
          onWeight={weigh}
          onScore={score}
          onOption={(option) => setPart({ kind: 'option', option })}
          onCriterion={(criterion) => setPart({ kind: 'criterion', criterion })}
          onBasis={(option, criterion) => setPart({ kind: 'score', option, criterion })}
        />
      )}
      <div className="no-print flex flex-wrap items-center gap-2">
        {editable ? (
          <>
            <Button size="sm" className="phone:h-10" onClick={() => setPart({ kind: 'option', option: null })}>
              {t('addOption')}
            </Button>
            <Button size="sm" className="phone:h-10" onClick={() => setPart({ kind: 'criterion', criterion: null })}>
              {t('addCriterion')}
            </Button>
          </>
        ) : null}
        {draft.criteria.length > 0 ? (
          <span className={`t-sm num ml-auto ${even ? 'text-ink-3' : 'font-medium text-blocked'}`}>
            {t('sum', { sum })}
          </span>
        ) : null}
        {even ? null : (
          <Button
            size="sm"
            className="phone:h-10"
            onClick={() => setDraft((now) => withWeights(now, scaledTo100(now.criteria.map(({ weight }) => weight))))}
          >
            {t('scale')}
          </Button>
        )}
      </div>
      {draft.criteria.length === 0 && draft.options.length === 0 ? null : (
        <Outcome made={made} nameOf={nameOf} chosen={draft.chosenOption} />
      )}
      {dirty ? (
        <div className="no-print flex flex-wrap items-center gap-2 border-t border-line pt-3">
          <span className="t-sm mr-auto">{t(editable ? 'unsaved' : 'tried')}</span>
          <Button onClick={discard}>{t('discard')}</Button>
          {editable ? (
            <Button
              variant="primary"
              aria-disabled={busy}
              disabled={!even || wrong.length > 0}
              onClick={() => (busy ? undefined : void save())}
            >
              {t(busy ? 'saving' : 'save')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {problem && !theirs ? (
        <Notice kind="error" live="assertive">
          {problem.sentence}
        </Notice>
      ) : null}
      <OnDemand
        load={loadConflict}
        wanted={theirs !== undefined}
        onLost={clear}
        props={{
          mine: draft,
          theirs: theirs ?? draft,
          names,
          onMine: () => void save(theirs?.revision),
          onTheirs: () => {
            discard()
            router.refresh()
          },
          onClose: clear,
        }}
      />
      <OnDemand
        load={loadPart}
        wanted={part !== null}
        onLost={() => setPart(null)}
        props={{
          part: part ?? { kind: 'option', option: null },
          draft,
          nameOf,
          links: props.links,
          onDraft: (next: Draft) => {
            setDraft(next)
            setPart(null)
          },
          onClose: () => setPart(null),
        }}
      />
    </div>
  )
}
