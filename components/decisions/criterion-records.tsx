import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { Row } from '@/lib/document/schema'
import type { CriterionFacts } from '@/lib/scoring/decisions/criterion-facts'
import { wholeMoney } from '../layout/short-money'

export type CriterionRecordsProps = {
  records: CriterionFacts[]
  decision: Pick<Row<'adrs'>, 'criteria' | 'options'>
  /** Names of the content's criteria by their id. */
  names: Readonly<Record<string, string>>
}

/** Costs, capacity and dependence of each option as the records have them, under the criterion they speak to. */
export function CriterionRecords({ records, decision, names }: CriterionRecordsProps) {
  const { currency } = usePageContext()
  const t = useTranslations('decisions.record')
  const providers = useTranslations('settings.provider')
  if (records.length === 0) return null
  const { criteria, options } = decision
  const nameOf = (id: string) => {
    const found = criteria.find((one) => one.id === id)
    return found?.name ?? names[found?.criterionId ?? ''] ?? id
  }
  return (
    <section aria-labelledby="records" className="grid gap-2 border-t border-line pt-3">
      <div>
        <h3 id="records" className="t-label">
          {t('title')}
        </h3>
        <p className="t-meta">{t('about')}</p>
      </div>
      <dl className="t-sm grid gap-2">
        {records.map(({ criterion, options: told }) => (
          <div key={criterion}>
            <dt className="font-medium">{nameOf(criterion)}</dt>
            {told.map(({ known, option, sentence }) => (
              <dd key={option} className={`wrap-anywhere ${known ? '' : 'text-ink-3'}`}>
                <span className="text-ink-2">{options.find(({ id }) => id === option)?.name}:</span> {say(sentence)}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )

  function say({ code, params = {} }: CriterionFacts['options'][number]['sentence']) {
    const { amount, provider } = params
    return t(
      code.slice('decisions.record.'.length) as never,
      {
        ...params,
        ...(typeof amount === 'string' ? { amount: wholeMoney(amount, currency) } : {}),
        ...(typeof provider === 'string' ? { provider: providers(provider as 'aws') } : {}),
      } as never,
    )
  }
}
