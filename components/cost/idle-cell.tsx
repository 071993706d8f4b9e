import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { AllocationCost } from '@/lib/scoring/cost/idle'
import { useSentences } from '../layout/sentences'
import { wholeMoney } from '../layout/short-money'

/** What an allocation cost idle, in a table: the amount, how many days it is of, or what is missing. */
export function IdleCell({ one }: { one: AllocationCost }) {
  const { currency } = usePageContext()
  const t = useTranslations('cost.cell')
  const say = useSentences()
  if (!one.month.known) {
    const why = one.month.missing.map(({ sentence }) => say(sentence)).join(' ')
    return (
      <span className="text-ink-3" title={why}>
        <span aria-hidden="true">–</span>
        <span className="sr-only">{why}</span>
      </span>
    )
  }
  return (
    <span className="tabular-nums">
      {wholeMoney(one.month.value, currency)}
      {one.counted < one.all ? (
        <span className="t-meta block">{t('days', { counted: one.counted, all: one.all })}</span>
      ) : null}
    </span>
  )
}
