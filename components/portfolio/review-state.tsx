import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { momentLabel } from '@/lib/calendar/words'
import type { getCostReviewState } from '@/lib/features/portfolio/use-cases/queries'
import { useSentences } from '../layout/sentences'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import { CostReviewButton, type ReviewChoice } from './cost-review.client'
import { moneyText, roundMoney } from './money'

type State = Awaited<ReturnType<typeof getCostReviewState>>
type Props = {
  path: string
  state: State
  names: Readonly<Record<string, string>>
}

/** Which use cases wait for a cost review of their newest estimate, and the way to record one. */
export function ReviewState({ path, state, names }: Props) {
  const { zone, currency } = usePageContext()
  const t = useTranslations('portfolio-page.reviews')
  const sentence = useSentences()
  const money = (amount: string | number | null) => (amount === null ? '–' : moneyText(amount, currency))
  const facts = (one: State['useCases'][number]) =>
    [
      t('facts', { estimate: money(one.monthlyCost), experiments: money(one.experimentCost) }),
      one.npv === null ? t('npvNone') : t('npv', { amount: roundMoney(one.npv, currency) }),
    ].join(' · ')
  const choices: ReviewChoice[] = state.useCases.map((one) => ({
    id: one.id,
    title: one.title,
    facts: facts(one),
    waits: one.reviewed !== 'true',
  }))
  return (
    <Plate clip className="mb-4" aria-labelledby="review-state">
      <PlateHeader
        id="review-state"
        title={
          <>
            <span className="id mr-2">P4-E3</span>
            {t('title')}
          </>
        }
        more={state.mayCreate && choices.length > 0 ? <CostReviewButton choices={choices} /> : undefined}
        className="pb-2.5"
      />
      {state.line ? <p className="t-sm px-4 pb-2.5 text-ink-2">{sentence(state.line.summary)}</p> : null}
      {state.useCases.length === 0 ? (
        <p className="t-sm border-t border-line px-4 py-3 text-ink-2">{t('none')}</p>
      ) : (
        <ul>
          {state.useCases.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2.5">
              <div className="min-w-0 flex-1 basis-60">
                <Link href={`${path}/${one.id}`} className="inline-flex min-h-6 items-center text-sm font-medium">
                  {one.title}
                </Link>
                <p className="t-meta">
                  {[
                    names[one.status],
                    facts(one),
                    one.estimateChangedAt ? t('changed', { date: momentLabel(one.estimateChangedAt, zone) }) : null,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <Status
                kind={one.reviewed === 'true' ? 'ready' : one.counted ? 'at-risk' : 'unknown'}
                className="whitespace-normal"
              >
                {one.reviewed === 'true' ? t('covered') : t(one.counted ? 'outdated' : 'notCounted')}
              </Status>
            </li>
          ))}
        </ul>
      )}
    </Plate>
  )
}
