import { useTranslations } from 'next-intl'
import type { Comparison } from '@/lib/scoring/comparison/comparison'
import { Button } from '../ui/button'
import { inputClass } from '../ui/field'
import { ScrollRegion } from '../ui/scroll-region.client'
import { Tag } from '../ui/tag'
import { type Criterion, type Draft, type Option, scoreAt } from './draft'
import { ResultCell } from './result-cell'
import { Weight } from './weight'

export type GridProps = {
  draft: Draft
  made: Comparison
  nameOf: (id: string) => string
  /** What is judged by a criterion of the content. */
  judges: Readonly<Record<string, string>>
  editable: boolean
  onWeight: (id: string, weight: number | null) => void
  onScore: (option: string, criterion: string, score: number | null) => void
  onOption: (option: Option) => void
  onCriterion: (criterion: Criterion) => void
  onBasis: (option: string, criterion: string) => void
}

const head = 'border-b border-line px-2 py-2 text-left align-bottom font-medium'
const side = 'sticky left-0 z-1 w-56 min-w-56 bg-surface phone:w-40 phone:min-w-40'

/** Criteria as rows with their weights, options as columns with their scores, the result at the foot. */
export function Grid({ draft, made, nameOf, judges, editable, ...on }: GridProps) {
  const t = useTranslations('comparison')
  const { criteria, options } = draft
  return (
    <ScrollRegion label={t('caption')} className="overflow-x-auto">
      <table className="t-sm w-full border-collapse">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${head} ${side}`}>
              {t('criterion')}
            </th>
            {options.map((option) => (
              <th key={option.id} scope="col" className={`${head} min-w-28`}>
                <span className="grid justify-items-start gap-1">
                  {editable ? (
                    <button
                      type="button"
                      className="print-text min-h-6 text-left wrap-anywhere underline decoration-line-2 underline-offset-4"
                      onClick={() => on.onOption(option)}
                    >
                      {option.name}
                    </button>
                  ) : (
                    <span className="wrap-anywhere">{option.name}</span>
                  )}
                  {option.id === draft.chosenOption ? <Tag solid>{t('chosen')}</Tag> : null}
                  {option.knockedOutBy === null ? null : <Tag>{t('out')}</Tag>}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => {
            const name = nameOf(criterion.id)
            return (
              <tr key={criterion.id} className="border-b border-line">
                <th scope="row" className={`${side} px-2 py-2 text-left align-top font-normal`}>
                  {editable ? (
                    <button
                      type="button"
                      className="print-text min-h-6 text-left wrap-anywhere underline decoration-line-2 underline-offset-4"
                      title={judges[criterion.criterionId ?? '']}
                      onClick={() => on.onCriterion(criterion)}
                    >
                      {name}
                    </button>
                  ) : (
                    <span className="wrap-anywhere" title={judges[criterion.criterionId ?? '']}>
                      {name}
                    </span>
                  )}
                  <Weight
                    name={name}
                    weight={criterion.weight}
                    onWeight={(weight) => on.onWeight(criterion.id, weight)}
                  />
                </th>
                {options.map(({ id, knockedOutBy, name: option }) => {
                  const score = scoreAt(draft, id, criterion.id)
                  const label = t('scoreOf', { option, criterion: name })
                  return (
                    <td key={id} className={`px-2 py-2 align-top ${knockedOutBy === null ? '' : 'text-ink-3'}`}>
                      {editable ? (
                        <div className="no-print flex flex-wrap items-center gap-1">
                          <span className="w-16 shrink-0">
                            <select
                              aria-label={label}
                              className={`${inputClass} h-8 phone:h-10`}
                              value={score?.score ?? ''}
                              onChange={({ target }) =>
                                on.onScore(id, criterion.id, target.value === '' ? null : Number(target.value))
                              }
                            >
                              <option value="">–</option>
                              {[1, 2, 3, 4, 5].map((value) => (
                                <option key={value} value={value}>
                                  {value}
                                </option>
                              ))}
                            </select>
                          </span>
                          <Button
                            size="sm"
                            variant="quiet"
                            className="phone:h-10"
                            aria-label={t('basisOf', { option, criterion: name })}
                            title={score?.basis ?? t('basisNone')}
                            onClick={() => on.onBasis(id, criterion.id)}
                          >
                            {t(`confidence.${score?.confidence ?? (score?.basis || score?.url ? 'told' : 'none')}`)}
                          </Button>
                        </div>
                      ) : null}
                      <span className={editable ? 'print-only' : ''} title={score?.basis ?? undefined}>
                        {score?.score ?? t('missing')}
                        {score?.confidence ? (
                          <span className="t-meta ml-1.5">{t(`confidence.${score.confidence}`)}</span>
                        ) : null}
                      </span>
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={`${side} px-2 py-2.5 text-left font-medium`}>
              {t('result')}
            </th>
            {made.results.map((result) => (
              <ResultCell key={result.option} result={result} empty={criteria.length === 0} />
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  )
}
