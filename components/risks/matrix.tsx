import { useTranslations } from 'next-intl'
import type { RiskView } from '@/lib/features/risks/queries'
import { gradeOf, onField, STEPS } from '@/lib/scoring/risks/matrix'

const soft = { high: 'bg-blocked-soft', medium: 'bg-at-risk-soft', low: 'bg-ready-soft' } as const
const ALONG = [1, 2, 3, 4, 5] as const

const leftOn = (risks: readonly RiskView[], likelihood: number, impact: number): RiskView[] =>
  risks.filter(({ left }) => left?.likelihood === likelihood && left.impact === impact)

/**
 * The matrix of five by five as a table: each field says its weight in a number and its grade in the table's own words, the risks
 * are the numbers of the list beside it.
 */
export function RiskMatrix({ risks }: { risks: readonly RiskView[] }) {
  const t = useTranslations('risks.matrix')
  return (
    <div className="grid gap-2">
      <table className="w-full max-w-[560px] table-fixed border-separate border-spacing-[3px]">
        <caption className="sr-only">{t('caption')}</caption>
        <colgroup>
          <col className="w-8" />
          {ALONG.map((likelihood) => (
            <col key={likelihood} />
          ))}
        </colgroup>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('impact')}</th>
            {ALONG.map((likelihood) => (
              <th key={likelihood} scope="col">
                {t('likelihood')} {likelihood}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {STEPS.map((impact) => (
            <tr key={impact}>
              <th scope="row" className="t-meta text-right align-middle font-normal tabular-nums">
                <span className="sr-only">{t('impact')} </span>
                {impact}
              </th>
              {ALONG.map((likelihood) => (
                <Field key={likelihood} risks={risks} likelihood={likelihood} impact={impact} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot aria-hidden="true">
          <tr>
            <td />
            {ALONG.map((likelihood) => (
              <td key={likelihood} className="t-meta text-center tabular-nums">
                {likelihood}
              </td>
            ))}
          </tr>
          <tr>
            <td />
            <td colSpan={5} className="t-meta text-center">
              {t('likelihood')}
            </td>
          </tr>
        </tfoot>
      </table>
      <p className="t-meta">
        {t('about')} {t('legend')}
      </p>
    </div>
  )
}

function Field({ risks, likelihood, impact }: { risks: readonly RiskView[]; likelihood: number; impact: number }) {
  const t = useTranslations('risks.matrix')
  const weight = likelihood * impact
  const grade = gradeOf(weight)
  const here = onField(risks, likelihood, impact) as RiskView[]
  const left = leftOn(risks, likelihood, impact)
  return (
    <td className={`h-14 rounded-[3px] p-1 align-top ${soft[grade]}`}>
      <span className="sr-only">{t('field', { likelihood, impact, weight, grade: t(`grade.${grade}`) })}</span>
      <span aria-hidden="true" className="block text-right text-[10px] leading-none text-ink-2 tabular-nums">
        {weight}
      </span>
      <span className="mt-0.5 flex flex-wrap gap-0.5">
        {here.map(({ id, number, title }) => (
          <a
            key={id}
            href={`#risk-${number}`}
            aria-label={t('number', { number, title })}
            title={title}
            className="grid size-6 place-items-center rounded-full bg-ink text-[12px] font-semibold text-surface tabular-nums"
          >
            {number}
          </a>
        ))}
        {left.map(({ id, number, title }) => (
          <span
            key={id}
            title={t('left', { number, title })}
            className="grid size-6 place-items-center rounded-full border-[1.5px] border-dashed border-ink-2 text-[12px] text-ink-2 tabular-nums"
          >
            <span className="sr-only">{t('left', { number, title })}</span>
            <span aria-hidden="true">{number}</span>
          </span>
        ))}
      </span>
    </td>
  )
}
